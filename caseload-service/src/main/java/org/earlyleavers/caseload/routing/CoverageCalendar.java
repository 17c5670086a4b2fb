package org.earlyleavers.caseload.routing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which version of the coverage is in force when: of those whose day has come, the one of the
 * latest day, and of two for one day the one imported last.
 */
public record CoverageCalendar(List<Version> versions) {

  /** Copies the list, so that the record is immutable. */
  public CoverageCalendar {
    versions = List.copyOf(versions);
  }

  /**
   * One imported version.
   *
   * @param id grows with each import
   * @param validFrom first day in force
   */
  public record Version(long id, LocalDate validFrom) {}

  /** The version of a day; nothing before the first one. */
  public Optional<Version> inForce(LocalDate day) {
    return versions.stream()
        .filter(version -> !version.validFrom().isAfter(day))
        .max(Comparator.comparing(Version::validFrom).thenComparing(Version::id));
  }
}
