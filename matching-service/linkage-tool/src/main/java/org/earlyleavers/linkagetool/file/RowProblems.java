package org.earlyleavers.linkagetool.file;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What is wrong with the rows of one file: told by line, without repeating what the line holds, and
 * counted.
 */
public final class RowProblems {

  /** Whoever has more has one problem, not thousands. */
  private static final int MOST_TOLD = 10_000;

  private final String file;
  private final PrintStream told;
  private long lines;
  private long skipped;
  private long oddDates;
  private long unknownSexes;

  /**
   * Nothing wrong yet.
   *
   * @param file what to call it
   * @param told where problems are told, one line each
   */
  public RowProblems(String file, PrintStream told) {
    this.file = file;
    this.told = told;
  }

  /** Counted, and told to nobody. */
  public static RowProblems untold() {
    return new RowProblems(
        "", new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  }

  void skip(long line, String problem) {
    skipped++;
    tell(line, problem + "; row skipped");
  }

  void oddDate(long line) {
    oddDates++;
    tell(line, Column.BIRTH_DATE.title() + ": no day of the calendar; compared as it is");
  }

  void unknownSex() {
    unknownSexes++;
  }

  private void tell(long line, String problem) {
    lines++;
    if (lines <= MOST_TOLD) {
      told.printf("%s: line %d: %s%n", file, line, problem);
    } else if (lines == MOST_TOLD + 1) {
      told.printf("%s: further lines are only counted%n", file);
    }
  }

  /** How many rows were skipped. */
  public long skipped() {
    return skipped;
  }

  /** How many rows have a birth date that no calendar knows, and are kept. */
  public long oddDates() {
    return oddDates;
  }

  /** How many rows have a sex that is none of the known codes, and counts as not said. */
  public long unknownSexes() {
    return unknownSexes;
  }
}
