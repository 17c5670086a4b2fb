package org.earlyleavers.matching.stream.state;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.earlyleavers.matching.linkage.Glances;
import org.earlyleavers.matching.linkage.Linkage;
import org.earlyleavers.matching.room.Asker;
import org.earlyleavers.matching.room.Resident;
import org.earlyleavers.matching.room.RoomEntry.Present;

/**
 * Who stands where in all rooms of a partition, and what they look like at a glance, in memory:
 * whoever looks for somebody reads from disk only whom it may be. People have numbers here, which
 * are given again when they leave.
 */
final class Standing {

  private static final int NONE = -1;

  private final CornerIndex corners;
  private final Linkage linkage;
  private final Glances glances;

  /** The hash of each person's record, or which number was free before this one. */
  private int[] hashes = new int[1 << 10];

  private int end;
  private int free = NONE;

  /** Nobody stands anywhere yet. */
  Standing(Linkage linkage) {
    this.linkage = linkage;
    this.glances = linkage.glances();
    this.corners =
        new CornerIndex(
            Comparator.<Integer>comparingInt(this::hash).thenComparing(Comparator.naturalOrder()));
  }

  /** Those of one hash in one room, as they are from now on. */
  void replace(RoomKeys room, int hash, List<Resident> former, List<Resident> current) {
    Set<Integer> gone = new TreeSet<>();
    for (Resident resident : former) {
      for (int corner : cornersOf(resident)) {
        leave(room.corner(corner), hash, gone);
      }
    }
    gone.forEach(this::release);
    for (Resident resident : current) {
      if (resident.entry() instanceof Present present) {
        int person = take(hash);
        glances.put(person, linkage.prepare(present.statement().identity()));
        present.corners().forEach(corner -> corners.add(room.corner(corner), person));
      }
    }
  }

  private void leave(int corner, int hash, Set<Integer> gone) {
    for (int person : corners.peopleIn(corner, Integer.MAX_VALUE)) {
      if (hash(person) == hash) {
        corners.remove(corner, person);
        gone.add(person);
      }
    }
  }

  /** See {@link CornerIndex#peopleIn}. */
  int[] peopleIn(int corner, int most) {
    return corners.peopleIn(corner, most);
  }

  /** See {@link CornerIndex#inOrder}: that of their records' hashes, which no restart changes. */
  int[] inOrder(int[] people) {
    return corners.inOrder(people);
  }

  /** The hash of a person's record. */
  int hash(int person) {
    return hashes[person];
  }

  /** Whether a person may be the asker. */
  boolean mayBe(Asker asker, int person) {
    return glances.mayBe(asker.prepared(), person);
  }

  /** Where somebody stands. */
  static Collection<Integer> cornersOf(Resident resident) {
    return resident.entry() instanceof Present present ? present.corners() : Set.of();
  }

  /** How many bytes of memory this takes. */
  long bytes() {
    return corners.bytes() + glances.bytes() + (long) Integer.BYTES * hashes.length;
  }

  private int take(int hash) {
    int person = free;
    if (person == NONE) {
      person = end++;
      if (person == hashes.length) {
        hashes = Arrays.copyOf(hashes, person + person / 4);
      }
    } else {
      free = hashes[person];
    }
    hashes[person] = hash;
    return person;
  }

  private void release(int person) {
    hashes[person] = free;
    free = person;
  }
}
