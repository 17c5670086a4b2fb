package org.earlyleavers.reporting.siecle;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a file says of itself.
 *
 * @param uai the school that it is about, unchecked
 * @param schoolYear the year in which the school year begins
 * @param statedOn the day of which it is
 * @param partial whether it says that it leaves pupils out
 */
public record SiecleHeader(
    Dialect dialect, String uai, int schoolYear, Optional<LocalDate> statedOn, boolean partial) {

  /** The attribute of the root element by which a file says that it leaves pupils out. */
  public static final String PARTIAL = "PARTIEL";
}
