package org.earlyleavers.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earlyleavers.reporting.exchange.SampleReport;
import org.earlyleavers.reporting.nomenclature.Courses;
import org.earlyleavers.reporting.nomenclature.Diplomas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualificationChecksTest {

  private static final Instant NOW = Instant.parse("2026-01-12T08:30:00Z");

  private final ReportExaminer examiner;

  QualificationChecksTest() throws IOException {
    this.examiner =
        new ReportExaminer(
            new DateLimits(LocalDate.of(1900, 1, 1), Period.ofYears(2)),
            MinimumAge.OF_THE_EXCHANGE,
            Courses.NONE,
            Diplomas.read(Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"500, 3", "50022137, 3", "56Z, 3", "400, 4", "470, 4", "46U22222, 4"})
  void aDiplomaOfLevelThreeOrFourCounts(String code, int level) {
    assertThat(qualifications(diploma(code, "2025-07-05")))
        .extracting(Qualification::code, of -> of.diploma().level(), Qualification::awardedOn)
        .containsExactly(tuple(code, level, LocalDate.of(2025, 7, 5)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"550", "560", "583", "55012345", "320", "50", "5000", "cap", "Anne"})
  void whatIsNoSuchDiplomaIsRefusedAndNotQuoted(String code) {
    assertThat(violations(List.of(diploma(code, "2025-07-05"))))
        .extracting(Violation::field)
        .containsExactly("qualifications[0].diploma");
    assertThat(violations(List.of(diploma(code, "2025-07-05"))))
        .noneMatch(violation -> violation.message().contains(code + " "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-13", "2008-03-14", "05/07/2025"})
  void aDayOnWhichNobodyWasAwardedItIsRefused(String day) {
    assertThat(violations(List.of(diploma("500", day))))
        .extracting(Violation::field)
        .containsExactly("qualifications[0].awardedOn");
  }

  @Test
  void everyFaultOfEveryQualificationIsNamed() {
    assertThat(
            violations(
                List.of(Map.of(), diploma("400", "2026-01-12"), diploma("400", "2025-07-05"))))
        .extracting(Violation::field)
        .containsExactly(
            "qualifications[0].diploma",
            "qualifications[0].awardedOn",
            "qualifications[2].diploma");
    assertThat(violations(Collections.singletonList(null)))
        .extracting(Violation::field)
        .containsExactly("qualifications[0]");
    assertThat(violations(Collections.nCopies(11, diploma("400", "2025-07-05"))))
        .extracting(Violation::field)
        .containsExactly("qualifications");
  }

  @Test
  void aReportWithoutQualificationsNamesNone() {
    Examination examination = examiner.examine(SampleReport.complete().draft(), NOW);

    assertThat(((Examination.Acceptable) examination).statement().qualifications()).isEmpty();
  }

  private static Map<String, String> diploma(String code, String day) {
    return Map.of("diploma", code, "awardedOn", day);
  }

  private List<Qualification> qualifications(Map<String, String> qualification) {
    Examination examination = examine(List.of(qualification));
    return ((Examination.Acceptable) examination).statement().qualifications();
  }

  private List<Violation> violations(List<Map<String, String>> qualifications) {
    return ((Examination.Faulty) examine(qualifications)).violations();
  }

  private Examination examine(List<Map<String, String>> qualifications) {
    return examiner.examine(
        SampleReport.complete().with("qualifications", qualifications).draft(), NOW);
  }
}
