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
 * Who stands in which corner: a hash table of numbers, in which those of a corner hang together, at
 * some 16 bytes for each. A corner that turns out to be crowded becomes a tree of its own, so that
 * nothing takes much longer the more people come to it.
 *
 * <p>Corners are told apart by 32 bits of hash. Where two share them, whoever searches one is led
 * to residents of the other as well, and has to look. Not to be shared between threads.
 */
final class CornerIndex {

  /** How many may hang together once somebody has looked. */
  static final int CROWD = 256;

  private static final int CORNER = 0;
  private static final int PERSON = 1;
  private static final int NEXT = 2;
  private static final int WORDS = 3;

  private static final int[] NOBODY = {};
  private static final int FEW = 8;
  private static final int NOWHERE = 0;
  private static final int LEFT = -1;
  private static final int SMALLEST = 1 << 10;

  /** Where each chain begins in the row of places. */
  private int[] chains = new int[SMALLEST];

  /** Places of three numbers each: corner, person, and where the chain goes on. */
  private int[] places = new int[SMALLEST];

  private int end = WORDS;
  private int free = NOWHERE;
  private int size;

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

  /** Adds a person who is not there. */
  void add(int corner, int person) {
    NavigableSet<Integer> crowd = crowds.get(corner);
    if (crowd == null) {
      hang(corner, person);
    } else {
      crowd.add(person);
    }
  }

  /** Removes a person, if it is there. */
  void remove(int corner, int person) {
    NavigableSet<Integer> crowd = crowds.get(corner);
    if (crowd == null) {
      takeDown(corner, person);
    } else {
      crowd.remove(person);
      if (crowd.isEmpty()) {
        crowds.remove(corner);
      }
    }
  }

  /** Who stands in a corner; if that were more, the first in their order. */
  int[] peopleIn(int corner, int most) {
    int[] few = hanging(corner);
    NavigableSet<Integer> crowd = crowds.get(corner);
    if (crowd != null) {
      return crowd.stream().limit(most).mapToInt(Integer::intValue).toArray();
    }
    return few.length <= most ? few : Arrays.copyOf(inOrder(few), most);
  }

  /** Those in a corner of whom this holds, who follow one another behind a probe in the order. */
  int[] peopleBehind(int probe, int corner, IntPredicate wanted) {
    int[] few = hanging(corner);
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

  /** How many bytes of memory the table holds, crowds apart. */
  long bytes() {
    return (long) Integer.BYTES * (chains.length + places.length);
  }

  /** Nobody, where they are, or turn out to be, a crowd. */
  private int[] hanging(int corner) {
    int[] people = NOBODY;
    int count = 0;
    for (int at = chains[chain(corner)]; at != NOWHERE; at = places[at + NEXT]) {
      if (places[at + CORNER] == corner) {
        if (count == people.length) {
          people = Arrays.copyOf(people, Math.max(FEW, count * 2));
        }
        people[count++] = places[at + PERSON];
      }
    }
    if (count > CROWD) {
      turnIntoCrowd(corner, Arrays.copyOf(people, count));
      return NOBODY;
    }
    return count == people.length ? people : Arrays.copyOf(people, count);
  }

  private void turnIntoCrowd(int corner, int[] people) {
    NavigableSet<Integer> crowd = new TreeSet<>(order);
    for (int person : people) {
      crowd.add(person);
      takeDown(corner, person);
    }
    crowds.put(corner, crowd);
  }

  private void hang(int corner, int person) {
    if (size >= chains.length) {
      lengthenTable();
    }
    int place = free;
    if (place == NOWHERE) {
      place = end;
      end += WORDS;
      if (end > places.length) {
        places = Arrays.copyOf(places, end + end / 4);
      }
    } else {
      free = places[place + NEXT];
    }
    places[place + CORNER] = corner;
    places[place + PERSON] = person;
    link(place);
    size++;
  }

  private void link(int place) {
    int chain = chain(places[place + CORNER]);
    places[place + NEXT] = chains[chain];
    chains[chain] = place;
  }

  private void takeDown(int corner, int person) {
    int chain = chain(corner);
    int before = NOWHERE;
    for (int at = chains[chain]; at != NOWHERE; at = places[at + NEXT]) {
      if (places[at + CORNER] == corner && places[at + PERSON] == person) {
        if (before == NOWHERE) {
          chains[chain] = places[at + NEXT];
        } else {
          places[before + NEXT] = places[at + NEXT];
        }
        places[at + PERSON] = LEFT;
        places[at + NEXT] = free;
        free = at;
        size--;
        return;
      }
      before = at;
    }
  }

  /** From one place to the next as they lie, which is much faster than along the chains. */
  private void lengthenTable() {
    chains = new int[chains.length * 2];
    for (int place = WORDS; place < end; place += WORDS) {
      if (places[place + PERSON] != LEFT) {
        link(place);
      }
    }
  }

  private int chain(int corner) {
    return corner & (chains.length - 1);
  }
}
