package org.earlyleavers.matching.stream.state;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Who stands in which corner: a hash table of corners, most of which hold one person only; those of
 * the others lie side by side in {@link Groups}, because whoever searches a corner looks at all. A
 * corner that turns out to be crowded becomes a tree of its own, so that nothing takes much longer
 * the more people come to it.
 *
 * <p>Corners are told apart by 32 bits of hash. Where two share them, whoever searches one is led
 * to residents of the other as well, and has to look. Not to be shared between threads.
 */
final class CornerIndex {

  /** How many may stand in a group once somebody has looked. */
  static final int CROWD = 256;

  private static final int[] NOBODY = {};
  private static final int SMALLEST = 1 << 10;

  /** No number of a person, nor of a group. */
  private static final int NONE = 0;

  private static final long FREE = 0;

  /** In each entry a corner, and below it a person's number or, below 0, a group's. */
  private long[] table = new long[SMALLEST];

  private int size;

  private final Groups groups = new Groups();
  private final Comparator<Integer> order;
  private final Map<Integer, NavigableSet<Integer>> crowds = new HashMap<>();

  /**
   * An empty index.
   *
   * @param order who comes first where not all are wanted; that of two people in a corner does not
   *     change
   */
  CornerIndex(Comparator<Integer> order) {
    this.order = order;
  }

  /** Adds a person, whose number is above 0, who is not there. */
  void add(int corner, int person) {
    NavigableSet<Integer> crowd = crowds.get(corner);
    if (crowd != null) {
      crowd.add(person);
      return;
    }
    int at = find(corner);
    int standing = (int) table[at];
    if (standing == NONE) {
      table[at] = entry(corner, person);
      size++;
      lengthenIfFull();
    } else if (standing > 0) {
      table[at] = entry(corner, -groups.of(standing, person));
    } else {
      table[at] = entry(corner, -groups.add(-standing, person));
    }
  }

  /** Removes a person, if it is there. */
  void remove(int corner, int person) {
    NavigableSet<Integer> crowd = crowds.get(corner);
    if (crowd != null) {
      crowd.remove(person);
      if (crowd.isEmpty()) {
        crowds.remove(corner);
      }
      return;
    }
    int at = find(corner);
    int standing = (int) table[at];
    if (standing == person || (standing < 0 && groups.isLeftEmptyBy(person, -standing))) {
      free(at);
    }
  }

  /** Who stands in a corner; if that were more, the first in their order. */
  int[] peopleIn(int corner, int most) {
    int[] few = few(corner);
    NavigableSet<Integer> crowd = crowds.get(corner);
    if (crowd != null) {
      return crowd.stream().limit(most).mapToInt(Integer::intValue).toArray();
    }
    return few.length <= most ? few : Arrays.copyOf(inOrder(few), most);
  }

  /** Those in a corner of whom this holds, who follow one another behind a probe in the order. */
  int[] peopleBehind(int probe, int corner, IntPredicate wanted) {
    int[] few = few(corner);
    NavigableSet<Integer> crowd = crowds.get(corner);
    return crowd == null
        ? IntStream.of(few).filter(wanted).toArray()
        : crowd.tailSet(probe, true).stream()
            .mapToInt(Integer::intValue)
            .takeWhile(wanted)
            .toArray();
  }

  /** The same people in their order. */
  int[] inOrder(int[] people) {
    return IntStream.of(people).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
  }

  /** How many bytes of memory this holds, crowds apart. */
  long bytes() {
    return (long) Long.BYTES * table.length + groups.bytes();
  }

  /** Nobody, where they are, or turn out to be, a crowd. */
  private int[] few(int corner) {
    int at = find(corner);
    int standing = (int) table[at];
    if (standing >= 0) {
      return standing == NONE ? NOBODY : new int[] {standing};
    }
    int[] people = groups.people(-standing);
    if (people.length <= CROWD) {
      return people;
    }
    NavigableSet<Integer> crowd = new TreeSet<>(order);
    for (int person : people) {
      crowd.add(person);
    }
    crowds.put(corner, crowd);
    groups.dissolve(-standing);
    free(at);
    return NOBODY;
  }

  /** Where a corner is, or the free entry where it would be. */
  private int find(int corner) {
    int at = home(corner);
    while (table[at] != FREE && corner(table[at]) != corner) {
      at = next(at);
    }
    return at;
  }

  /** Whoever was pushed on by the one who goes moves back, so that it is found without a gap. */
  private void free(int gone) {
    int gap = gone;
    for (int at = next(gap); table[at] != FREE; at = next(at)) {
      int home = home(corner(table[at]));
      boolean staysReachable = gap <= at ? gap < home && home <= at : gap < home || home <= at;
      if (!staysReachable) {
        table[gap] = table[at];
        gap = at;
      }
    }
    table[gap] = FREE;
    size--;
  }

  private void lengthenIfFull() {
    if (size > table.length / 4 * 3) {
      long[] former = table;
      table = new long[former.length * 2];
      for (long entry : former) {
        if (entry != FREE) {
          table[find(corner(entry))] = entry;
        }
      }
    }
  }

  private int home(int corner) {
    return corner & (table.length - 1);
  }

  private int next(int at) {
    return (at + 1) & (table.length - 1);
  }

  private static long entry(int corner, int standing) {
    return (long) corner << Integer.SIZE | (standing & 0xFFFF_FFFFL);
  }

  private static int corner(long entry) {
    return (int) (entry >>> Integer.SIZE);
  }
}
