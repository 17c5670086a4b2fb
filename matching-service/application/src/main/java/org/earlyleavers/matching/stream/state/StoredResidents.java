package org.earlyleavers.matching.stream.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.earlyleavers.matching.linkage.Identity;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.room.Asker;
import org.earlyleavers.matching.room.Resident;
import org.earlyleavers.matching.room.Residents;
import org.earlyleavers.matching.room.RoomEntry;

/** One room among all rooms of a partition, while it takes one entry in: it reads nobody twice. */
final class StoredResidents implements Residents {

  private final KeyValueStore<Bytes, ResidentSlot> slots;
  private final Standing records;
  private final Standing reports;
  private final RoomKeys keys;
  private final Map<Integer, ResidentSlot> read = new HashMap<>();

  StoredResidents(
      KeyValueStore<Bytes, ResidentSlot> slots, Standing records, Standing reports, RoomKeys keys) {
    this.slots = slots;
    this.records = records;
    this.reports = reports;
    this.keys = keys;
  }

  @Override
  public Optional<Resident> find(RecordRef ref) {
    return slot(RoomKeys.hash(ref)).find(ref);
  }

  @Override
  public Found sharing(SortedSet<Integer> corners, int most) {
    return found(List.of(reports, records), corners, most, standing -> person -> true);
  }

  @Override
  public Found alike(Asker asker, int most) {
    return found(
        List.of(reports, records), asker.corners(), most, standing -> standing.alike(asker));
  }

  @Override
  public Found reportsAlike(Asker asker, int most) {
    return found(List.of(reports), asker.corners(), most, standing -> standing.alike(asker));
  }

  @Override
  public void put(Resident current) {
    int hash = RoomKeys.hash(current.ref());
    List<Resident> former = slot(hash).residents();
    ResidentSlot slot = slot(hash).with(current);
    slots.put(keys.resident(hash), slot);
    read.put(hash, slot);
    if (!looks(former).equals(looks(slot.residents()))) {
      replace(former, slot.residents());
    }
  }

  /** All that memory knows of a record. */
  private record Look(RecordRef ref, Collection<Integer> corners, Optional<Identity> identity) {

    static Look of(Resident resident) {
      return new Look(
          resident.ref(),
          Standing.cornersOf(resident),
          resident.entry() instanceof RoomEntry.Present present
              ? Optional.of(present.statement().identity())
              : Optional.empty());
    }
  }

  private static List<Look> looks(List<Resident> residents) {
    return residents.stream().map(Look::of).toList();
  }

  /** Lets memory know what the store knows already, of one hash. */
  void replace(List<Resident> former, List<Resident> current) {
    RecordRef ref = current.get(0).ref();
    (ref.isReport() ? reports : records).replace(keys, RoomKeys.hash(ref), former, current);
  }

  private ResidentSlot slot(int hash) {
    return read.computeIfAbsent(
        hash,
        unread -> Optional.ofNullable(slots.get(keys.resident(unread))).orElse(ResidentSlot.EMPTY));
  }

  /** Some who stand in one corner. */
  private static final class Group {

    private final Standing standing;
    private final int[] people;

    Group(Standing standing, int[] people) {
      this.standing = standing;
      this.people = people;
    }

    int size() {
      return people.length;
    }
  }

  private Found found(
      List<Standing> standings,
      SortedSet<Integer> corners,
      int most,
      Function<Standing, IntPredicate> wanted) {
    List<Group> emptiestFirst = groups(standings, corners, most + 1);
    boolean crowded = emptiestFirst.stream().mapToInt(Group::size).sum() > most;
    Set<Integer> met = new HashSet<>();
    Set<Integer> hashes = new LinkedHashSet<>();
    for (Group group : emptiestFirst) {
      IntPredicate isWanted = wanted.apply(group.standing);
      // To know who comes first costs more than to look at everybody: only where it matters.
      for (int person : crowded ? group.standing.inOrder(group.people) : group.people) {
        if (crowded && met.add(group.standing.hash(keys, person)) && met.size() > most) {
          return new Found(residents(hashes, corners), false);
        }
        if (isWanted.test(person)) {
          hashes.add(group.standing.hash(keys, person));
        }
      }
    }
    return new Found(residents(hashes, corners), true);
  }

  private List<Group> groups(List<Standing> standings, SortedSet<Integer> corners, int most) {
    List<Group> emptiestFirst = new ArrayList<>();
    for (int corner : corners) {
      int key = keys.corner(corner);
      for (Standing standing : standings) {
        int[] people = standing.peopleIn(key, most);
        if (people.length > 0) {
          emptiestFirst.add(new Group(standing, people));
        }
      }
    }
    emptiestFirst.sort(Comparator.comparingInt(Group::size));
    return emptiestFirst;
  }

  /** Hashes lead to others as well, who stand in none of these corners. */
  private List<Resident> residents(Set<Integer> hashes, SortedSet<Integer> corners) {
    Map<RecordRef, Resident> found = new LinkedHashMap<>();
    for (int hash : hashes) {
      for (Resident resident : slot(hash).residents()) {
        if (!Collections.disjoint(Standing.cornersOf(resident), corners)) {
          found.put(resident.ref(), resident);
        }
      }
    }
    return List.copyOf(found.values());
  }
}
