package org.earlyleavers.matching.stream.state;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which records stand in which corner, in memory: a hash table of numbers, in which those of a
 * corner hang together, at some 16 bytes for each. A corner that has become crowded is a tree of
 * its own, so that nothing takes longer the more people come to it.
 *
 * <p>Corners and records are told apart by 32 bits of hash each. Where two corners share them,
 * whoever searches one is led to residents of the other as well, and has to look. Not to be shared
 * between threads.
 */
final class CornerIndex {

  /** How many hang together at most. */
  static final int CROWD = 256;

  private static final int CORNER = 0;
  private static final int RECORD = 1;
  private static final int NEXT = 2;
  private static final int WORDS = 3;

  private static final int NOWHERE = 0;
  private static final int SMALLEST = 1 << 10;

  /** Where each chain begins in the row of places. */
  private int[] chains = new int[SMALLEST];

  /** Places of three numbers each: corner, record, and where the chain goes on. */
  private int[] places = new int[SMALLEST];

  private int end = WORDS;
  private int free = NOWHERE;
  private int size;

  private final Map<Integer, NavigableSet<Integer>> crowds = new HashMap<>();

  /** Adds a record, unless it is there. */
  void add(int corner, int record) {
    NavigableSet<Integer> crowd = crowds.get(corner);
    if (crowd != null) {
      crowd.add(record);
      return;
    }
    int together = 0;
    for (int at = chains[chain(corner)]; at != NOWHERE; at = places[at + NEXT]) {
      if (places[at + CORNER] == corner) {
        if (places[at + RECORD] == record) {
          return;
        }
        together++;
      }
    }
    if (together < CROWD) {
      hang(corner, record);
    } else {
      turnIntoCrowd(corner).add(record);
    }
  }

  /** Removes a record, if it is there. */
  void remove(int corner, int record) {
    NavigableSet<Integer> crowd = crowds.get(corner);
    if (crowd == null) {
      takeDown(corner, record);
    } else {
      crowd.remove(record);
      if (crowd.isEmpty()) {
        crowds.remove(corner);
      }
    }
  }

  /** The least records of a corner, in their order. */
  List<Integer> recordsIn(int corner, int most) {
    NavigableSet<Integer> crowd = crowds.get(corner);
    return crowd == null
        ? IntStream.of(together(corner)).sorted().limit(most).boxed().toList()
        : crowd.stream().limit(most).toList();
  }

  /** How many bytes of memory the table holds, crowds apart. */
  long bytes() {
    return (long) Integer.BYTES * (chains.length + places.length);
  }

  private int[] together(int corner) {
    int[] records = new int[8];
    int count = 0;
    for (int at = chains[chain(corner)]; at != NOWHERE; at = places[at + NEXT]) {
      if (places[at + CORNER] == corner) {
        if (count == records.length) {
          records = Arrays.copyOf(records, count * 2);
        }
        records[count++] = places[at + RECORD];
      }
    }
    return Arrays.copyOf(records, count);
  }

  private NavigableSet<Integer> turnIntoCrowd(int corner) {
    NavigableSet<Integer> crowd = new TreeSet<>();
    for (int record : together(corner)) {
      crowd.add(record);
      takeDown(corner, record);
    }
    crowds.put(corner, crowd);
    return crowd;
  }

  private void hang(int corner, int record) {
    if (size >= chains.length * 2) {
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
    places[place + RECORD] = record;
    link(place);
    size++;
  }

  private void link(int place) {
    int chain = chain(places[place + CORNER]);
    places[place + NEXT] = chains[chain];
    chains[chain] = place;
  }

  private void takeDown(int corner, int record) {
    int chain = chain(corner);
    int before = NOWHERE;
    for (int at = chains[chain]; at != NOWHERE; at = places[at + NEXT]) {
      if (places[at + CORNER] == corner && places[at + RECORD] == record) {
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
