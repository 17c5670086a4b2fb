package org.earlyleavers.matching.stream.state;

import java.util.Arrays;

/**
 * Groups of people, who are numbers. Those of a group lie side by side in one long row; a group
 * that outgrows its place moves to one twice as long, and leaves the former to another.
 */
final class Groups {

  private static final int NONE = 0;

  /** A place is two to that power long, one word of which says so and counts the people. */
  private static final int SMALLEST_BITS = 2;

  private static final int BITS_AT = 27;
  private static final int COUNT = (1 << BITS_AT) - 1;

  private int[] row = new int[1 << 10];
  private int end = 1;

  /** For each length the first place that was left; behind its first word comes the next. */
  private final int[] left = new int[Integer.SIZE];

  /** A group of two. */
  int of(int person, int other) {
    return add(add(place(SMALLEST_BITS), person), other);
  }

  /** The number of the group once a person, who is not in it, has joined. */
  int add(int group, int person) {
    int count = count(group);
    int joined = count + 1 < 1 << bits(group) ? group : move(group);
    row[joined]++;
    row[joined + 1 + count] = person;
    return joined;
  }

  /** Removes a person, if it is there; a group that nobody is left in is no more. */
  boolean isLeftEmptyBy(int person, int group) {
    int last = group + count(group);
    for (int at = group + 1; at <= last; at++) {
      if (row[at] == person) {
        row[at] = row[last];
        row[group]--;
        break;
      }
    }
    if (count(group) == 0) {
      dissolve(group);
      return true;
    }
    return false;
  }

  /** Everyone in a group. */
  int[] people(int group) {
    return Arrays.copyOfRange(row, group + 1, group + 1 + count(group));
  }

  /** Ends a group. */
  void dissolve(int group) {
    int bits = bits(group);
    row[group + 1] = left[bits];
    left[bits] = group;
  }

  /** How many bytes of memory this holds. */
  long bytes() {
    return (long) Integer.BYTES * row.length;
  }

  private int move(int group) {
    int place = place(bits(group) + 1);
    row[place] += count(group);
    System.arraycopy(row, group + 1, row, place + 1, count(group));
    dissolve(group);
    return place;
  }

  private int place(int bits) {
    int place = left[bits];
    if (place == NONE) {
      place = end;
      end += 1 << bits;
      if (end > row.length) {
        row = Arrays.copyOf(row, end + end / 4);
      }
    } else {
      left[bits] = row[place + 1];
    }
    row[place] = bits << BITS_AT;
    return place;
  }

  private int bits(int group) {
    return row[group] >>> BITS_AT;
  }

  private int count(int group) {
    return row[group] & COUNT;
  }
}
