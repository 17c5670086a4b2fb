package org.earlyleavers.matching.stream.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.room.Resident;
import org.earlyleavers.matching.room.Residents;
import org.earlyleavers.matching.room.RoomEntry.Present;

/** One room among all rooms of a partition, while it takes one entry in: it reads nobody twice. */
final class StoredResidents implements Residents {

  private final KeyValueStore<Bytes, ResidentSlot> slots;
  private final CornerIndex records;
  private final CornerIndex reports;
  private final RoomKeys keys;
  private final Map<Integer, Optional<ResidentSlot>> read = new HashMap<>();

  StoredResidents(
      KeyValueStore<Bytes, ResidentSlot> slots,
      CornerIndex records,
      CornerIndex reports,
      RoomKeys keys) {
    this.slots = slots;
    this.records = records;
    this.reports = reports;
    this.keys = keys;
  }

  @Override
  public Optional<Resident> find(RecordRef ref) {
    return slot(RoomKeys.hash(ref)).flatMap(slot -> slot.find(ref));
  }

  @Override
  public Found sharing(SortedSet<Integer> corners, int most) {
    List<List<Integer>> hashes = new ArrayList<>(standing(reports, corners, most));
    hashes.addAll(standing(records, corners, most));
    return found(hashes, corners, most);
  }

  @Override
  public Found reportsSharing(SortedSet<Integer> corners, int most) {
    return found(standing(reports, corners, most), corners, most);
  }

  @Override
  public void put(Optional<Resident> former, Resident current) {
    int hash = RoomKeys.hash(current.ref());
    ResidentSlot slot =
        slot(hash).map(others -> others.with(current)).orElse(ResidentSlot.of(current));
    slots.put(keys.resident(hash), slot);
    read.put(hash, Optional.of(slot));
    leave(former, slot);
    stand(current);
  }

  /** Takes a record out of the corners where nobody of its hash stands any more. */
  private void leave(Optional<Resident> former, ResidentSlot now) {
    former.ifPresent(
        resident -> {
          Set<Integer> left = new TreeSet<>(corners(resident));
          now.residents().forEach(each -> left.removeAll(corners(each)));
          int hash = RoomKeys.hash(resident.ref());
          left.forEach(corner -> index(resident).remove(keys.corner(corner), hash));
        });
  }

  /** Lets the indexes know where somebody stands whom the store knows already. */
  void stand(Resident resident) {
    int hash = RoomKeys.hash(resident.ref());
    corners(resident).forEach(corner -> index(resident).add(keys.corner(corner), hash));
  }

  private CornerIndex index(Resident resident) {
    return resident.ref().isReport() ? reports : records;
  }

  private Optional<ResidentSlot> slot(int hash) {
    return read.computeIfAbsent(
        hash, unread -> Optional.ofNullable(slots.get(keys.resident(unread))));
  }

  private List<List<Integer>> standing(CornerIndex index, SortedSet<Integer> corners, int most) {
    return corners.stream().map(corner -> index.recordsIn(keys.corner(corner), most + 1)).toList();
  }

  /** Hashes lead to others as well, who stand in none of these corners. */
  private Found found(List<List<Integer>> hashes, SortedSet<Integer> corners, int most) {
    List<List<Integer>> emptiestFirst = new ArrayList<>(hashes);
    emptiestFirst.sort(Comparator.comparing(List::size));
    Set<Integer> wanted = new LinkedHashSet<>();
    emptiestFirst.forEach(wanted::addAll);
    Map<RecordRef, Resident> found = new LinkedHashMap<>();
    wanted.stream()
        .limit(most)
        .flatMap(hash -> slot(hash).stream())
        .flatMap(slot -> slot.residents().stream())
        .filter(resident -> !Collections.disjoint(corners(resident), corners))
        .forEach(resident -> found.put(resident.ref(), resident));
    return new Found(List.copyOf(found.values()), wanted.size() <= most);
  }

  private static Collection<Integer> corners(Resident resident) {
    return resident.entry() instanceof Present present ? present.corners() : Set.of();
  }
}
