package org.earlyleavers.linkagetool.evaluation;

import java.util.stream.IntStream;

/** Records that are linked, directly or over others. */
final class Clusters {

  private final int[] towards;

  Clusters(int records) {
    towards = IntStream.range(0, records).toArray();
  }

  void link(int one, int other) {
    towards[representative(one)] = representative(other);
  }

  int representative(int record) {
    int found = record;
    while (towards[found] != found) {
      towards[found] = towards[towards[found]];
      found = towards[found];
    }
    return found;
  }
}
