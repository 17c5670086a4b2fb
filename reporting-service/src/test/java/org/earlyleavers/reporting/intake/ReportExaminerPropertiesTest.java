package org.earlyleavers.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReportExaminerPropertiesTest {

  private static final Instant NOW = Instant.parse("2026-01-12T08:30:00Z");

  private final ReportExaminer examiner =
      new ReportExaminer(
          new DateLimits(LocalDate.of(1900, 1, 1), Period.ofYears(2)), MinimumAge.OF_THE_EXCHANGE);

  @Property
  void anythingAtAllIsExaminedWithoutAnExceptionAndNeverQuoted(
      @ForAll("anyText") String text, @ForAll("anyText") String other) {
    // Given
    ReportDraft.Place place = new ReportDraft.Place(text, text, other, text);
    ReportDraft draft =
        new ReportDraft(
            text,
            other,
            text,
            new ReportDraft.Course(other, text),
            new ReportDraft.Pupil(
                text, text, other, Collections.singletonList(text), other, text, place, place),
            new ReportDraft.Contact(List.of(text), text, List.of(other), null));

    // When
    Examination examination = examiner.examine(draft, NOW);

    // Then
    assertThat(examination).isInstanceOf(Examination.Faulty.class);
    assertThat(((Examination.Faulty) examination).violations())
        .allSatisfy(
            violation ->
                assertThat(violation.message()).doesNotContain(text).doesNotContain(other));
  }

  @Provide
  Arbitrary<String> anyText() {
    // The marks keep a single letter from being found in a message by chance.
    return Arbitraries.strings().ofMaxLength(300).map(text -> "<" + text + ">");
  }
}
