package org.earlyleavers.matching.stream.intake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earlyleavers.events.DropoutReportEvent;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.events.EnrolmentChanged;
import org.earlyleavers.events.Event;
import org.earlyleavers.events.QualificationAwarded;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.events.person.Place;
import org.earlyleavers.matching.linkage.BirthDate;
import org.earlyleavers.matching.linkage.Identity;
import org.earlyleavers.matching.linkage.Locality;
import org.earlyleavers.matching.linkage.Sex;
import org.earlyleavers.matching.record.Content;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.record.RecordRef.Kind;
import org.earlyleavers.matching.record.Statement;
import org.earlyleavers.matching.record.Version;
import org.earlyleavers.matching.stream.intake.Incoming.Read;

/** Translates events about people into the core's statements. */
public final class Placeable {

  /** INSEE code of the country. */
  private static final String FRANCE = "99100";

  private static final Pattern POSTAL_CODE = Pattern.compile("\\d{5}");

  private Placeable() {}

  /** What an event states about a person; empty for an event that is about nobody. */
  public static Optional<Statement> statement(Read<?> read) {
    Event event = read.event();
    if (event instanceof DropoutReported report) {
      return Optional.of(
          new Statement(
              RecordRef.report(report.key()),
              version(read, report),
              report.reportedAt(),
              identity(report.person()),
              new Content.Departure(report.schoolUai(), report.departedOn(), report.reportedAt())));
    } else if (event instanceof EnrolmentChanged enrolment) {
      return Optional.of(
          new Statement(
              new RecordRef(Kind.ENROLMENT, enrolment.source(), enrolment.enrolmentId()),
              read.version(micros(enrolment.recordedAt())),
              enrolment.recordedAt(),
              identity(enrolment.person()),
              new Content.Spell(
                  enrolment.institutionUai(), enrolment.startsOn(), enrolment.endsOn())));
    } else if (event instanceof QualificationAwarded award) {
      return Optional.of(
          new Statement(
              new RecordRef(Kind.QUALIFICATION, award.source(), award.awardId()),
              read.version(micros(award.recordedAt())),
              award.recordedAt(),
              identity(award.person()),
              new Content.Award(award.level(), award.awardedOn())));
    } else {
      return Optional.empty();
    }
  }

  /** The version of a report, corrections and withdrawal included. */
  public static Version version(Read<?> read, DropoutReportEvent report) {
    return read.version(report.revision());
  }

  /** Who a description is about, ready to be compared. */
  public static Identity identity(Person person) {
    return Identity.normalise(
        person.ine(),
        Optional.of(person.familyName()),
        person.usageName(),
        person.givenNames(),
        Optional.of(BirthDate.of(person.birthDate())),
        person.sex().map(Placeable::sex),
        person.birthPlace().flatMap(Placeable::locality),
        person.residence().flatMap(Placeable::locality));
  }

  private static Sex sex(org.earlyleavers.events.person.Sex sex) {
    return Sex.valueOf(sex.name());
  }

  /** As precisely as the sender knows it; a postal code names no commune, but its département. */
  private static Optional<Locality> locality(Place place) {
    return place
        .communeCode()
        .or(() -> place.countryCode().filter(country -> !country.equals(FRANCE)))
        .or(() -> place.postalCode().flatMap(Placeable::departement))
        .or(place::label)
        .flatMap(Locality::of);
  }

  /** Empty for Corsica, whose two départements share their postal codes' beginning. */
  private static Optional<String> departement(String postalCode) {
    if (!POSTAL_CODE.matcher(postalCode).matches() || postalCode.startsWith("20")) {
      return Optional.empty();
    }
    boolean overseas = postalCode.startsWith("97") || postalCode.startsWith("98");
    return Optional.of(postalCode.substring(0, overseas ? 3 : 2));
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
