package org.earlyleavers.matching.stream.state;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Who stands in which corner: a hash table of numbers, in which those of a corner hang together, at
 * some 16 bytes for each. A corner that has become crowded is a tree of its own, so that nothing
 * takes much longer the more people come to it.
 *
 * <p>Corners are told apart by 32 bits of hash. Where two share them, whoever searches one is led
 * to residents of the other as well, and has to look. Not to be shared between threads.
 */
final class CornerIndex {

  /** How many hang together at most. */
  static final int CROWD = 256;

  private static final int CORNER = 0;
  private static final int PERSON = 1;
  private static final int NEXT = 2;
  private static final int WORDS = 3;

  private static final int[] NOBODY = {};
  private static final int FEW = 8;
  private static final int NOWHERE = 0;
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

  /** Adds a person, unless it is there. */
  void add(int corner, int person) {
    NavigableSet<Integer> crowd = crowds.get(corner);
    if (crowd != null) {
      crowd.add(person);
      return;
    }
    int together = 0;
    for (int at = chains[chain(corner)]; at != NOWHERE; at = places[at + NEXT]) {
      if (places[at + CORNER] == corner) {
        if (places[at + PERSON] == person) {
          return;
        }
        together++;
      }
    }
    if (together < CROWD) {
      hang(corner, person);
    } else {
      turnIntoCrowd(corner).add(person);
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
    NavigableSet<Integer> crowd = crowds.get(corner);
    if (crowd != null) {
      return crowd.stream().limit(most).mapToInt(Integer::intValue).toArray();
    }
    int[] people = together(corner);
    return people.length <= most ? people : Arrays.copyOf(inOrder(people), most);
  }

  /** The same people in their order. */
  int[] inOrder(int[] people) {
    return IntStream.of(people).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
  }

  /** How many bytes of memory the table holds, crowds apart. */
  long bytes() {
    return (long) Integer.BYTES * (chains.length + places.length);
  }

  private int[] together(int corner) {
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
    return count == people.length ? people : Arrays.copyOf(people, count);
  }

  private NavigableSet<Integer> turnIntoCrowd(int corner) {
    NavigableSet<Integer> crowd = new TreeSet<>(order);
    for (int person : together(corner)) {
      crowd.add(person);
      takeDown(corner, person);
    }
    crowds.put(corner, crowd);
    return crowd;
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
        places[at + NEXT] = free;
        free = at;
        size--;
        return;
      }
      before = at;
    }
  }

  private void lengthenTable() {
    int[] shorter = chains;
    chains = new int[shorter.length * 2];
    for (int first : shorter) {
      for (int at = first; at != NOWHERE; ) {
        int next = places[at + NEXT];
        link(at);
        at = next;
      }
    }
  }

  private int chain(int corner) {
    return corner & (chains.length - 1);
  }
}
