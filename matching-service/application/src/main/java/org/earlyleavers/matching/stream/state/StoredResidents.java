package org.earlyleavers.matching.stream.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.room.Corners;
import org.earlyleavers.matching.room.Resident;
import org.earlyleavers.matching.room.Residents;
import org.earlyleavers.matching.room.RoomEntry.Present;

/**
 * One room in the stores of all rooms of a partition. Whoever stands in a room that is not divided
 * is found by a scan of the room; only reports have an index there as well.
 */
record StoredResidents(
    KeyValueStore<Bytes, ResidentSlot> slots,
    CornerIndex recordCorners,
    CornerIndex reportCorners,
    RoomKeys keys)
    implements Residents {

  @Override
  public Optional<Resident> find(RecordRef ref) {
    return slot(RoomKeys.hash(ref)).flatMap(slot -> slot.find(ref));
  }

  @Override
  public Found sharing(SortedSet<Integer> corners, int most) {
    List<List<Integer>> hashes = new ArrayList<>(hashesOfReports(corners, most));
    for (int corner : corners) {
      if (corner == Corners.UNDIVIDED) {
        hashes.add(allRecords(most + 1));
      } else {
        hashes.add(recordCorners.hashesIn(keys, corner, most + 1));
      }
    }
    return found(hashes, corners, most);
  }

  @Override
  public Found reportsSharing(SortedSet<Integer> corners, int most) {
    return found(hashesOfReports(corners, most), corners, most);
  }

  @Override
  public void put(Optional<Resident> former, Resident current) {
    int hash = RoomKeys.hash(current.ref());
    CornerIndex index = current.ref().isReport() ? reportCorners : recordCorners;
    Set<Integer> corners = indexed(current);
    if (former.filter(current::equals).isEmpty()) {
      former
          .map(StoredResidents::indexed)
          .orElse(Set.of())
          .forEach(
              corner -> {
                if (!corners.contains(corner)) {
                  index.remove(keys, corner, hash);
                }
              });
      slots.put(
          keys.resident(hash),
          slot(hash).map(slot -> slot.with(current)).orElse(ResidentSlot.of(current)));
    }
    corners.forEach(corner -> index.add(keys, corner, hash));
  }

  private Optional<ResidentSlot> slot(int hash) {
    return Optional.ofNullable(slots.get(keys.resident(hash)));
  }

  private List<List<Integer>> hashesOfReports(SortedSet<Integer> corners, int most) {
    return corners.stream().map(corner -> reportCorners.hashesIn(keys, corner, most + 1)).toList();
  }

  private List<Integer> allRecords(int most) {
    List<Integer> hashes = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> found =
        UnmeteredReads.of(slots).range(keys.firstRecord(), keys.lastRecord())) {
      while (hashes.size() < most && found.hasNext()) {
        hashes.add(RoomKeys.hashIn(found.next().key));
      }
    }
    return hashes;
  }

  /** An entry of an index that a crash left behind leads to nobody who stands in these corners. */
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
        .filter(resident -> standsIn(resident, corners))
        .forEach(resident -> found.put(resident.ref(), resident));
    return new Found(List.copyOf(found.values()), wanted.size() <= most);
  }

  private static boolean standsIn(Resident resident, SortedSet<Integer> corners) {
    return resident.entry() instanceof Present present
        && !Collections.disjoint(present.corners(), corners);
  }

  /** The corners for which an index has to have an entry. */
  private static Set<Integer> indexed(Resident resident) {
    Set<Integer> corners = new TreeSet<>();
    if (resident.entry() instanceof Present present) {
      corners.addAll(present.corners());
    }
    if (!resident.ref().isReport()) {
      corners.remove(Corners.UNDIVIDED);
    }
    return corners;
  }
}
