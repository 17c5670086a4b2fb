package org.earlyleavers.caseload.decisions;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Tells the failures that come again with each attempt from those that pass. */
final class Failures {

  /**
   * The SQL standard's class of data exceptions, e.g. a character that no text may contain, and
   * what no later state of the database makes right: a missing value, a failed check.
   */
  private static final List<String> ABOUT_THE_DATA = List.of("22", "23502", "23514");

  private Failures() {}

  static boolean isAboutTheData(Throwable failure) {
    return causes(failure)
        .anyMatch(
            cause ->
                cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && ABOUT_THE_DATA.stream().anyMatch(sql.getSQLState()::startsWith));
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }
}
