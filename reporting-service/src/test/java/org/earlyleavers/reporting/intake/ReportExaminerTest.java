package org.earlyleavers.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.events.person.Sex;
import org.earlyleavers.reporting.exchange.SampleReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportExaminerTest {

  private static final Instant NOW = Instant.parse("2026-01-12T08:30:00Z");
  private static final DateLimits LIMITS =
      new DateLimits(LocalDate.of(1900, 1, 1), Period.ofYears(2));

  private final ReportExaminer examiner = new ReportExaminer(LIMITS, MinimumAge.OF_THE_EXCHANGE);

  @Test
  void aCompleteReportIsTranslatedWhole() {
    // Given
    ReportDraft draft = SampleReport.complete().draft();

    // When
    DropoutReported report = accepted(draft).asReport(new UUID(0, 1), 1, NOW);

    // Then
    assertThat(report.revision()).isEqualTo(1);
    assertThat(report.schoolUai()).isEqualTo("0951099D");
    assertThat(report.departedOn()).isEqualTo("2026-01-09");
    assertThat(report.exitReason()).contains("05");
    assertThat(report.course().orElseThrow().mef()).contains("2473121431");
    assertThat(report.person().ine()).contains("130187884JE");
    assertThat(report.person().usageName()).contains("Le Goff-Martin");
    assertThat(report.person().givenNames()).containsExactly("Maëlys", "Anne");
    assertThat(report.person().sex()).contains(Sex.FEMALE);
    assertThat(report.person().birthPlace().orElseThrow().communeCode()).contains("29019");
    assertThat(report.person().residence().orElseThrow().postalCode()).contains("91000");
    assertThat(report.contact().orElseThrow().guardians().get(0).email())
        .contains("yann@example.org");
  }

  @Test
  void onlyWhatIsRequiredIsEnough() {
    // Given
    ReportDraft draft =
        new ReportDraft(
            "0951099D",
            "2026-01-12",
            null,
            null,
            new ReportDraft.Pupil(
                null, " Diallo ", "  ", List.of("Awa"), "2008-03-14", null, null, null),
            null);

    // When
    Statement statement = accepted(draft);

    // Then
    assertThat(statement.person().familyName()).isEqualTo("Diallo");
    assertThat(statement.person().usageName()).isEmpty();
    assertThat(statement.contact()).isEmpty();
    assertThat(statement.course()).isEmpty();
  }

  @Test
  void everythingThatIsMissingIsNamedAtOnce() {
    assertThat(faults(new ReportDraft(null, null, null, null, null, null)))
        .containsExactlyInAnyOrder("schoolUai", "departedOn", "pupil");
    assertThat(
            faults(
                new ReportDraft(
                    "0951099D",
                    "2026-01-09",
                    null,
                    null,
                    new ReportDraft.Pupil(null, " ", null, null, null, null, null, null),
                    null)))
        .containsExactlyInAnyOrder("pupil.familyName", "pupil.givenNames", "pupil.birthDate");
  }

  @ParameterizedTest
  @CsvSource({
    "schoolUai, 0951099X",
    "schoolUai, 951099D",
    "departedOn, 09/01/2026",
    "departedOn, 2026-02-30",
    "departedOn, 2026-01-13",
    "departedOn, 2024-01-11",
    "exitReason, She said that she had enough",
    "course.mef, 247312143A",
    "course.mef, 24731214",
    "pupil.ine, 13018788JE",
    "pupil.ine, 130187884je",
    "pupil.birthDate, 14.03.2008",
    "pupil.birthDate, 2026-01-13",
    "pupil.birthDate, 1899-12-31",
    "pupil.birthDate, +12008-03-14",
    "pupil.sex, WOMAN",
    "pupil.sex, 2",
    "pupil.birthPlace.communeCode, 3A004",
    "pupil.birthPlace.communeCode, 2C004",
    "pupil.birthPlace.communeCode, 2904",
    "pupil.residence.countryCode, FR",
    "pupil.residence.postalCode, 91000#",
    "contact.email, maelys.example.org"
  })
  void aValueThatCannotBeIsNamedByItsFieldAndNotQuoted(String field, String value) {
    Examination examination = examine(SampleReport.complete().with(field, value).draft());

    assertThat(examination).isInstanceOf(Examination.Faulty.class);
    assertThat(((Examination.Faulty) examination).violations())
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.field()).isEqualTo(field);
              assertThat(violation.message()).doesNotContain(value);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "departedOn, 2026-01-12",
    "departedOn, 2024-01-12",
    "pupil.ine, 0100007108D",
    "pupil.ine, 1234A56789Z",
    "pupil.birthPlace.communeCode, 2A004",
    "pupil.residence.postalCode, SW1A 1AA",
    "course.mef, 24731214310",
    "contact.email, m@e",
    "pupil.sex, MALE"
  })
  void aValueOnTheEdgeOfWhatCanBeIsAccepted(String field, String value) {
    assertThat(examine(SampleReport.complete().with(field, value).draft()))
        .isInstanceOf(Examination.Acceptable.class);
  }

  @Test
  void aDepartureBeforeTheBirthIsNamed() {
    // Given limits that leave room for it
    ReportExaminer patient =
        new ReportExaminer(
            new DateLimits(LocalDate.of(1900, 1, 1), Period.ofYears(30)),
            MinimumAge.OF_THE_EXCHANGE);

    Examination examination =
        patient.examine(SampleReport.complete().with("departedOn", "2008-03-13").draft(), NOW);

    assertThat(fields(examination)).containsExactly("departedOn");
  }

  @Test
  void lengthsAndCountsAreBounded() {
    List<String> many = Collections.nCopies(11, "Anne");
    String tooLong = "x".repeat(201);

    assertThat(faults(SampleReport.of(tooLong).draft())).containsExactly("pupil.familyName");
    assertThat(faults(SampleReport.complete().with("pupil.givenNames", many).draft()))
        .containsExactly("pupil.givenNames");
    assertThat(
            faults(SampleReport.complete().with("pupil.givenNames", List.of("A", tooLong)).draft()))
        .containsExactly("pupil.givenNames[1]");
  }

  @Test
  void listEntriesAreCheckedOneByOne() {
    // Given
    ReportDraft draft =
        SampleReport.complete()
            .with("pupil.givenNames", List.of("Maëlys", " "))
            .with("contact.phones", List.of("+33 6 00 00 00 01", "after six"))
            .with("contact.guardians", List.of(Map.of("email", "nowhere")))
            .draft();

    assertThat(faults(draft))
        .containsExactlyInAnyOrder(
            "pupil.givenNames[1]",
            "contact.phones[1]",
            "contact.guardians[0].name",
            "contact.guardians[0].email");
  }

  @Test
  void aMissingListEntryIsNamed() {
    assertThat(
            faults(
                SampleReport.complete()
                    .with("contact.guardians", Collections.singletonList(null))
                    .draft()))
        .containsExactly("contact.guardians[0]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Le\u0000Goff", "Le\nGoff", "Le Goff\uD800"})
  void textsThatNobodyCouldStoreAreRefused(String name) {
    assertThat(faults(SampleReport.of(name).draft())).containsExactly("pupil.familyName");
  }

  @Test
  void aPupilWhoIsTooYoungIsRefusedWithTheDayFromWhichHeOrSheMayBeReported() {
    assertThat(examine(SampleReport.complete().with("pupil.birthDate", "2010-01-13").draft()))
        .isEqualTo(new Examination.TooYoung(LocalDate.of(2026, 1, 13)));
    assertThat(examine(SampleReport.complete().with("pupil.birthDate", "2010-01-12").draft()))
        .isInstanceOf(Examination.Acceptable.class);
  }

  @Test
  void ageComesBeforeAllOtherFaults() {
    assertThat(
            examine(
                SampleReport.complete()
                    .with("pupil.birthDate", "2015-06-01")
                    .with("pupil.ine", "nonsense")
                    .without("departedOn")
                    .draft()))
        .isEqualTo(new Examination.TooYoung(LocalDate.of(2031, 6, 1)));
  }

  @Test
  void limitsThatWouldRefuseEveryDepartureAreRefused() {
    assertThatThrownBy(() -> new DateLimits(LocalDate.of(1900, 1, 1), Period.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Statement accepted(ReportDraft draft) {
    return Optional.of(examine(draft))
        .filter(Examination.Acceptable.class::isInstance)
        .map(Examination.Acceptable.class::cast)
        .orElseThrow()
        .statement();
  }

  private List<String> faults(ReportDraft draft) {
    return fields(examine(draft));
  }

  private static List<String> fields(Examination examination) {
    assertThat(examination).isInstanceOf(Examination.Faulty.class);
    return ((Examination.Faulty) examination).violations().stream().map(Violation::field).toList();
  }

  private Examination examine(ReportDraft draft) {
    return examiner.examine(draft, NOW);
  }
}
