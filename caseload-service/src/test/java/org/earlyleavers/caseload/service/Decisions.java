package org.earlyleavers.caseload.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.events.DropoutReported.Course;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.LeaverDecision.Evidence;
import org.earlyleavers.events.LeaverDecision.Evidence.Bearing;
import org.earlyleavers.events.LeaverDecision.Evidence.Kind;
import org.earlyleavers.events.LeaverDecision.FieldComparison;
import org.earlyleavers.events.LeaverDecision.Reason;
import org.earlyleavers.events.LeaverDecision.SourceFreshness;
import org.earlyleavers.events.person.Contact;
import org.earlyleavers.events.person.Contact.Guardian;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.events.person.Place;
import org.earlyleavers.events.person.Sex;

/** Decisions on one report of one invented young person. */
record Decisions(
    UUID reportId,
    String familyName,
    Optional<Place> residence,
    Instant reportedAt,
    LocalDate birthDate) {

  private Decisions(
      UUID reportId, String familyName, Optional<Place> residence, Instant reportedAt) {
    this(reportId, familyName, residence, reportedAt, LocalDate.parse("2008-03-14"));
  }

  static final String SCHOOL = "0951099D";

  /** Covered by the local mission 75119. */
  static final String PARIS_19 = "75119";

  /** Covered by the local mission 91377. */
  static final String LES_ULIS = "91692";

  /**
   * In Paris by its first digits, but no commune's code: the coordination of Paris passes it on.
   */
  static final String PARIS = "75999";

  /** Somebody nobody else is called like. */
  static Decisions onSomebodyLivingIn(String commune) {
    UUID id = UUID.randomUUID();
    return new Decisions(
        id,
        "Essai-" + id,
        Optional.of(Place.commune(commune)),
        Instant.parse("2026-01-12T08:30:00Z"));
  }

  static Decisions onSomebodyOfUnknownResidence() {
    UUID id = UUID.randomUUID();
    return new Decisions(
        id, "Essai-" + id, Optional.empty(), Instant.parse("2026-01-12T08:30:00Z"));
  }

  /** A second school reports the same person, a day later. */
  Decisions onAnotherReport() {
    return new Decisions(
        UUID.randomUUID(), familyName, residence, reportedAt.plusSeconds(24 * 60 * 60));
  }

  Decisions movedTo(String commune) {
    return new Decisions(reportId, familyName, Optional.of(Place.commune(commune)), reportedAt);
  }

  Decisions withResidenceCalled(String label) {
    Place place = residence.orElseThrow();
    return new Decisions(
        reportId,
        familyName,
        Optional.of(
            new Place(
                place.communeCode(), place.postalCode(), place.countryCode(), Optional.of(label))),
        reportedAt);
  }

  Decisions born(LocalDate day) {
    return new Decisions(reportId, familyName, residence, reportedAt, day);
  }

  Decisions called(String name) {
    return new Decisions(reportId, name, residence, reportedAt);
  }

  LeaverDecision confirmed(long revision, UUID... sameLeaver) {
    return decided(revision, Reason.NOT_IN_TRAINING, sameLeaver);
  }

  LeaverDecision inTraining(long revision, UUID... sameLeaver) {
    return decided(revision, Reason.IN_TRAINING, sameLeaver);
  }

  LeaverDecision duplicate(long revision, UUID... sameLeaver) {
    return decided(revision, Reason.LATER_REPORT, sameLeaver);
  }

  LeaverDecision onHold(long revision, UUID... sameLeaver) {
    return decided(revision, Reason.SOURCE_SILENT, sameLeaver);
  }

  LeaverDecision withdrawn(long revision) {
    return decided(revision, Reason.REPORT_WITHDRAWN);
  }

  LeaverDecision decided(long revision, Reason reason, UUID... sameLeaver) {
    Set<UUID> others = new HashSet<>(Arrays.asList(sameLeaver));
    return new LeaverDecision(
        reportId,
        revision,
        Instant.now(),
        SCHOOL,
        reason,
        reason == Reason.REPORT_WITHDRAWN ? Optional.empty() : Optional.of(report()),
        others,
        reason == Reason.IN_TRAINING ? List.of(apprenticeship()) : List.of(),
        List.of(new SourceFreshness("defence", Optional.empty(), true)),
        "2026-01",
        Optional.empty(),
        Optional.empty());
  }

  private DropoutReported report() {
    return new DropoutReported(
        reportId,
        1,
        reportedAt,
        SCHOOL,
        LocalDate.parse("2026-01-09"),
        Optional.of(new Course(Optional.of("2473121431"), Optional.of("1CAP2 CUISINE"))),
        Optional.of("05"),
        new Person(
            Optional.of("130187884JE"),
            familyName,
            Optional.empty(),
            List.of("Maëlys", "Anne"),
            birthDate,
            Optional.of(Sex.FEMALE),
            Optional.empty(),
            residence),
        Optional.of(
            new Contact(
                List.of("+33 6 00 00 00 01"),
                Optional.of("maelys@example.org"),
                List.of("1 rue des Essais"),
                List.of(
                    new Guardian("Yann Essai", List.of("+33 6 00 00 00 02"), Optional.empty())))));
  }

  private static Evidence apprenticeship() {
    return new Evidence(
        Kind.ENROLMENT,
        "labour",
        "b2f1c6",
        Instant.parse("2026-01-14T10:00:00Z"),
        Bearing.ACTIVE,
        List.of(new FieldComparison("birthDate", "EQUAL", Optional.empty())),
        LocalDate.parse("2026-01-12"),
        Optional.of(LocalDate.parse("2027-07-01")),
        Optional.empty());
  }
}
