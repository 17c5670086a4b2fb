package org.earlyleavers.caseload.statistics;

import java.util.Comparator;

/**
 * Where one number stands.
 *
 * @param kind {@link #ALL} for the sum of the row
 */
record Cell(Row row, String kind) implements Comparable<Cell> {

  static final String ALL = "";

  private static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::row).thenComparing(Cell::kind);

  @Override
  public int compareTo(Cell other) {
    return ORDER.compare(this, other);
  }
}
