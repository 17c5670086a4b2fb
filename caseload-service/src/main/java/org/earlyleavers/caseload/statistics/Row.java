package org.earlyleavers.caseload.statistics;

import java.util.Comparator;
import java.util.Optional;

/**
 * A row of the tables.
 *
 * @param by what its table tells apart; nothing for the total of all, which every table has
 * @param group month, code of a département or of a structure
 */
record Row(Optional<Grouping> by, String group) implements Comparable<Row> {

  static final Row TOTAL = new Row(Optional.empty(), "TOTAL");

  private static final Comparator<Row> ORDER =
      Comparator.<Row>comparingInt(row -> row.by.map(Enum::ordinal).orElse(-1))
          .thenComparing(Row::group);

  static Row of(Grouping by, String group) {
    return new Row(Optional.of(by), group);
  }

  @Override
  public int compareTo(Row other) {
    return ORDER.compare(this, other);
  }
}
