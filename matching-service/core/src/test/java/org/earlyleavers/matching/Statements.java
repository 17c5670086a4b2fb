package org.earlyleavers.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.earlyleavers.matching.linkage.Identity;
import org.earlyleavers.matching.record.Content;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.record.RecordRef.Kind;
import org.earlyleavers.matching.record.Statement;
import org.earlyleavers.matching.record.Version;

/** Intent-named statements of synthetic senders. */
final class Statements {

  static final String SCHOOL = "0951099D";
  static final String OTHER_SCHOOL = "0594899E";
  static final LocalDate DEPARTURE = LocalDate.of(2026, 11, 16);

  private static final Instant REPORTED = Instant.parse("2026-11-20T08:00:00Z");

  private Statements() {}

  static Statement reportOf(Identity pupil, String reportId) {
    return reportOf(pupil, reportId, 1, SCHOOL, DEPARTURE);
  }

  static Statement reportOf(
      Identity pupil, String reportId, int revision, String school, LocalDate departedOn) {
    return new Statement(
        RecordRef.report(reportId),
        new Version(revision, 0),
        REPORTED,
        pupil,
        new Content.Departure(school, departedOn, REPORTED));
  }

  static Statement spell(
      Identity person, String id, int version, LocalDate from, Optional<LocalDate> until) {
    return spellAt(Optional.of("0491801S"), person, id, version, from, until);
  }

  static Statement spellAt(
      Optional<String> institution,
      Identity person,
      String id,
      int version,
      LocalDate from,
      Optional<LocalDate> until) {
    return new Statement(
        new RecordRef(Kind.ENROLMENT, InMemoryExchange.SOURCE, id),
        new Version(version, 0),
        REPORTED.plusSeconds(version),
        person,
        new Content.Spell(institution, from, until));
  }

  static Statement award(Identity person, String id, int level, LocalDate on) {
    return new Statement(
        new RecordRef(Kind.QUALIFICATION, InMemoryExchange.SOURCE, id),
        new Version(1, 0),
        REPORTED,
        person,
        new Content.Award(level, on));
  }
}
