package org.earlyleavers.matching.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.earlyleavers.matching.record.Version;

/** A school's report as the dossier knows it. */
public sealed interface Report {

  /** The highest wins. */
  Version version();

  /**
   * A report that stands.
   *
   * @param departedOn first day on which the pupil was no longer at the school
   * @param rooms every room that has to be asked
   */
  record Standing(
      Version version,
      String school,
      LocalDate departedOn,
      Instant reportedAt,
      LocalDate birthDate,
      Set<String> rooms)
      implements Report {

    /** Copies the set, so that the record is immutable. */
    public Standing {
      rooms = Set.copyOf(rooms);
    }
  }

  /** A report that the school has taken back. */
  record Withdrawn(Version version, String school) implements Report {}

  /** A report that was erased: whatever is still said about it is ignored. */
  record Erased() implements Report {

    @Override
    public Version version() {
      return Version.ERASED;
    }
  }
}
