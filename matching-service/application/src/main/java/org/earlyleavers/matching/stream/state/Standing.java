package org.earlyleavers.matching.stream.state;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
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

  /** No person's number: it is given a mark to look for in a crowd. */
  private static final int PROBE = 0;

  private final CornerIndex corners;
  private final Linkage linkage;
  private final Glances glances;

  /** See {@link RoomKeys#mark}; of those who have left, which number was free before theirs. */
  private int[] marks = new int[1 << 10];

  private int end = PROBE + 1;
  private int free = NONE;

  /** Nobody stands anywhere yet. */
  Standing(Linkage linkage) {
    this.linkage = linkage;
    this.glances = linkage.glances();
    this.corners =
        new CornerIndex(
            Comparator.<Integer>comparingInt(person -> marks[person])
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Those of one hash in one room, as they are from now on. */
  void replace(RoomKeys room, int hash, List<Resident> former, List<Resident> current) {
    Set<Integer> gone = new TreeSet<>();
    for (Resident resident : former) {
      for (int corner : cornersOf(resident)) {
        leave(room.corner(corner), room.mark(hash), gone);
      }
    }
    gone.forEach(this::release);
    for (Resident resident : current) {
      if (resident.entry() instanceof Present present) {
        int person = take(room.mark(hash));
        glances.put(person, linkage.prepare(present.statement().identity()));
        present.corners().forEach(corner -> corners.add(room.corner(corner), person));
      }
    }
  }

  private void leave(int corner, int mark, Set<Integer> gone) {
    marks[PROBE] = mark;
    for (int person : corners.peopleBehind(PROBE, corner, each -> marks[each] == mark)) {
      corners.remove(corner, person);
      gone.add(person);
    }
  }

  /** See {@link CornerIndex#peopleIn}. */
  int[] peopleIn(int corner, int most) {
    return corners.peopleIn(corner, most);
  }

  /** See {@link CornerIndex#inOrder}: that of their marks, which no restart changes. */
  int[] inOrder(int[] people) {
    return corners.inOrder(people);
  }

  /** The hash of a person's record, of one who stands in this room. */
  int hash(RoomKeys room, int person) {
    return room.mark(marks[person]);
  }

  /** Whether a person may be the asker. */
  IntPredicate alike(Asker asker) {
    return person -> glances.mayBe(asker.prepared(), person);
  }

  /** Where somebody stands. */
  static Collection<Integer> cornersOf(Resident resident) {
    return resident.entry() instanceof Present present ? present.corners() : Set.of();
  }

  /** How many bytes of memory this takes. */
  long bytes() {
    return corners.bytes() + glances.bytes() + (long) Integer.BYTES * marks.length;
  }

  private int take(int mark) {
    int person = free;
    if (person == NONE) {
      person = end++;
      if (person == marks.length) {
        marks = Arrays.copyOf(marks, person + person / 4);
      }
    } else {
      free = marks[person];
    }
    marks[person] = mark;
    return person;
  }

  private void release(int person) {
    marks[person] = free;
    free = person;
  }
}
