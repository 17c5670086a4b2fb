package org.earlyleavers.reporting.siecle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.events.EnrolmentChanged.EnrolmentKind;
import org.earlyleavers.events.person.Contact;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.events.person.Place;
import org.earlyleavers.events.person.Sex;
import org.earlyleavers.reporting.intake.DateLimits;
import org.earlyleavers.reporting.intake.MinimumAge;
import org.earlyleavers.reporting.intake.ReportExaminer;
import org.earlyleavers.reporting.intake.Statement;
import org.earlyleavers.reporting.intake.Violation;
import org.earlyleavers.reporting.nomenclature.ExitReasons;
import org.earlyleavers.reporting.nomenclature.Towns;
import org.earlyleavers.reporting.siecle.PupilFinding.Attending;
import org.earlyleavers.reporting.siecle.PupilFinding.Departed;
import org.earlyleavers.reporting.siecle.PupilFinding.Refused;
import org.earlyleavers.reporting.siecle.PupilFinding.TooYoung;
import org.junit.jupiter.api.Test;

/** From the bytes of a file to what the exchange takes from it. */
class PupilExaminerTest {

  private static final Instant NOW = Instant.parse("2026-01-12T08:30:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);

  private final PupilExaminer examiner =
      new PupilExaminer(
          new ReportExaminer(
              new DateLimits(LocalDate.of(1900, 1, 1), Period.ofYears(2)),
              MinimumAge.OF_THE_EXCHANGE),
          MinimumAge.OF_THE_EXCHANGE);

  @Test
  void aPupilWithADateOfExitHasLeft() throws IOException {
    Statement statement = ((Departed) findings(SampleFile.withAddresses()).get(0)).statement();

    assertThat(statement.school().value()).isEqualTo("0951099D");
    assertThat(statement.departedOn()).isEqualTo("2026-01-09");
    assertThat(statement.exitReason()).contains("unknown");
    assertThat(statement.course().orElseThrow().mef()).contains("24731214311");
    Person person = statement.person();
    assertThat(person.ine()).contains("130187884JE");
    assertThat(person.familyName()).isEqualTo("LE GOFF");
    assertThat(person.usageName()).contains("LE GOFF-MARTIN");
    assertThat(person.givenNames()).containsExactly("Maëlys", "Anne");
    assertThat(person.birthDate()).isEqualTo("2008-03-14");
    assertThat(person.sex()).contains(Sex.FEMALE);
    assertThat(person.birthPlace())
        .contains(
            new Place(
                Optional.of("29019"), Optional.empty(), Optional.of("99100"), Optional.empty()));
    Contact contact = statement.contact().orElseThrow();
    assertThat(contact.phones()).containsExactly("06 00 00 00 01", "01 00 00 00 01");
    assertThat(contact.email()).contains("maelys@example.org");
    assertThat(contact.addressLines()).containsExactly("1 rue des Essais", "Bâtiment B");
  }

  @Test
  void theTownTellsTheCommuneWhereThePostalCodeDoesNot() throws IOException {
    Statement statement = ((Departed) findings(SampleFile.withAddresses()).get(0)).statement();

    assertThat(statement.person().residence())
        .contains(
            new Place(
                Optional.of("42218"),
                Optional.of("42100"),
                Optional.empty(),
                Optional.of("ST ETIENNE")));
  }

  @Test
  void aPupilWithoutADateOfExitAttendsUntilTheEndOfTheSchoolYear() throws IOException {
    Attending attending = (Attending) findings(SampleFile.withAddresses()).get(1);

    assertThat(attending.person().ine()).contains("0100007108D");
    assertThat(attending.person().familyName()).isEqualTo("DUBŒUF");
    assertThat(attending.kind()).isEqualTo(EnrolmentKind.APPRENTICESHIP);
    assertThat(attending.startsOn()).isEqualTo("2025-11-03");
    assertThat(attending.endsOn()).isEqualTo("2026-09-01");
    assertThat(attending.person().birthPlace().orElseThrow().countryCode()).contains("99352");
    assertThat(attending.person().residence().orElseThrow().communeCode()).isEmpty();
  }

  @Test
  void whatIsMissingOrUselessIsRemarkedOnAndCostsNobodyThePupil() throws IOException {
    Attending attending = (Attending) findings(SampleFile.withAddresses()).get(2);

    assertThat(attending.person().ine()).contains("070123456AB");
    assertThat(attending.contact().map(Contact::phones)).contains(List.of());
    assertThat(attending.startsOn()).isEqualTo("2025-09-01");
    assertThat(attending.remarks())
        .extracting(Violation::field)
        .containsExactlyInAnyOrder(
            "CODE_SEXE",
            "CODE_COMMUNE_INSEE_NAISS",
            "TEL_PERSONNEL, TEL_PORTABLE, MEL, ADRESSE or RESPONSABLES");
  }

  @Test
  void whoIsUnderSixteenIsToldFromWhenOn() throws IOException {
    assertThat(findings(SampleFile.withAddresses()).get(3))
        .isEqualTo(new TooYoung(LocalDate.of(2026, 5, 5)));
  }

  @Test
  void withoutABirthDateNothingMayBeKept() throws IOException {
    Refused refused = (Refused) findings(SampleFile.withAddresses()).get(4);

    assertThat(refused.violations()).extracting(Violation::field).containsExactly("DATE_NAISS");
    assertThat(refused.mayBeKept()).isFalse();
  }

  @Test
  void withoutANameThePupilIsRefusedAndMayBeCorrected() throws IOException {
    Refused refused = (Refused) findings(SampleFile.withAddresses()).get(5);

    assertThat(refused.violations()).extracting(Violation::field).contains("NOM_DE_FAMILLE");
    assertThat(refused.mayBeKept()).isTrue();
  }

  @Test
  void anIneThatStandsTwiceBelongsToNobody() throws IOException {
    List<PupilFinding> findings =
        findings(SampleFile.withAddresses().with("0100007108D", "130187884JE"));

    assertThat(findings.subList(0, 2))
        .allSatisfy(
            finding ->
                assertThat(((Refused) finding).violations())
                    .extracting(Violation::field)
                    .containsExactly("ID_NATIONAL"));
  }

  @Test
  void aDateOfExitToComeEndsTheEnrolmentAndIsNoDepartureYet() throws IOException {
    Attending attending =
        (Attending)
            findings(
                    SampleFile.withAddresses()
                        .with("<DATE_SORTIE>09/01/2026", "<DATE_SORTIE>13/02/2026"))
                .get(0);

    assertThat(attending.endsOn()).isEqualTo("2026-02-13");
  }

  @Test
  void aDayThatIsNotInTheCalendarIsRefused() throws IOException {
    Refused refused =
        (Refused)
            findings(
                    SampleFile.withAddresses()
                        .with("<DATE_SORTIE>09/01/2026", "<DATE_SORTIE>31/11/2025"))
                .get(0);

    assertThat(refused.violations()).extracting(Violation::field).containsExactly("DATE_SORTIE");
  }

  @Test
  void aFileWithoutAddressesSaysTheSameButForThem() throws IOException {
    Statement without = ((Departed) findings(SampleFile.withoutAddresses()).get(0)).statement();

    assertThat(without.person().residence()).isEmpty();
    assertThat(without.contact().orElseThrow().addressLines()).isEmpty();
    assertThat(findings(SampleFile.withoutAddresses())).hasSize(6);
  }

  @Test
  void aPrivateSchoolsFileIsReadWithItsOwnDatesAndCourses() throws IOException {
    List<PupilFinding> findings = findings(SampleFile.ofPrivateSchool());

    Statement statement = ((Departed) findings.get(0)).statement();
    assertThat(statement.departedOn()).isEqualTo("2025-12-19");
    Attending attending = (Attending) findings.get(1);
    assertThat(attending.course().orElseThrow().mef()).contains("24731214311");
    assertThat(attending.startsOn()).isEqualTo("2025-09-02");
    assertThat(attending.endsOn()).isEqualTo("2026-06-30");
  }

  @Test
  void theLegalGuardiansOfMinorsAreCalledAndNobodyElse() throws IOException {
    FileScan scan = scan(SampleFile.withAddresses());
    Guardians guardians = Guardians.read(SampleFile.guardians()::stream, scan.minors());

    List<PupilFinding> findings = findings(SampleFile.withAddresses(), guardians);

    assertThat(((Departed) findings.get(0)).statement().contact().orElseThrow().guardians())
        .containsExactly(
            new Contact.Guardian(
                "Yann LE GOFF",
                List.of("06 00 00 00 02", "01 00 00 00 02"),
                Optional.of("yann@example.org")));
    assertThat(((Attending) findings.get(1)).contact().orElseThrow().guardians()).isEmpty();
  }

  private List<PupilFinding> findings(SampleFile file) throws IOException {
    return findings(file, Guardians.NONE);
  }

  private List<PupilFinding> findings(SampleFile file, Guardians guardians) throws IOException {
    FileScan scan = scan(file);
    PupilTranslation translation =
        new PupilTranslation(
            scan, guardians, ExitReasons.read(Optional.empty()), Towns.read(Optional.empty()));
    List<PupilFinding> findings = new ArrayList<>();
    try (SiecleReader reader = SiecleReader.open(file.stream())) {
      for (Optional<SiecleRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        if (next.get().kind() == RecordKind.PUPIL) {
          findings.add(
              examiner.examine(translation.translate(next.get()), scan.header().schoolYear(), NOW));
        }
      }
    }
    return findings;
  }

  private static FileScan scan(SampleFile file) throws IOException {
    return FileScan.of(file.stream(), TODAY.minusYears(16), TODAY.minusYears(18), 1000);
  }
}
