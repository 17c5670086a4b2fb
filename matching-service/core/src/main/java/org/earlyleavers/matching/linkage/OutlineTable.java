package org.earlyleavers.matching.linkage;

import java.util.ArrayList;
import java.util.List;
import org.earlyleavers.matching.linkage.Linkage.Prepared;

/** Outlines as rows of numbers, some 80 bytes each, in blocks that are never copied. */
final class OutlineTable implements Glances {

  private static final int ROWS_BITS = 10;
  private static final int ROWS = 1 << ROWS_BITS;

  private final List<long[]> blocks = new ArrayList<>();
  private final Ceiling ceiling;
  private final int least;

  /**
   * An empty table.
   *
   * @param least the logarithm of the odds from which two may be one person
   */
  OutlineTable(Ceiling ceiling, int least) {
    this.ceiling = ceiling;
    this.least = least;
  }

  @Override
  public void put(int number, Prepared person) {
    while (blocks.size() <= number >>> ROWS_BITS) {
      blocks.add(new long[ROWS * Outline.NUMBERS]);
    }
    ((OutlinedPerson) person).outline().writeTo(block(number), at(number));
  }

  @Override
  public boolean mayBe(Prepared one, int number) {
    return ceiling.of((OutlinedPerson) one, Outline.readFrom(block(number), at(number))) >= least;
  }

  @Override
  public long bytes() {
    return (long) blocks.size() * ROWS * Outline.NUMBERS * Long.BYTES;
  }

  private long[] block(int number) {
    return blocks.get(number >>> ROWS_BITS);
  }

  private static int at(int number) {
    return (number & (ROWS - 1)) * Outline.NUMBERS;
  }
}
