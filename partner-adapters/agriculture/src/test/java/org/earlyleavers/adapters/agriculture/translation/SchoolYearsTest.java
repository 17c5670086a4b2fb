package org.earlyleavers.adapters.agriculture.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolYearsTest {

  private final SchoolYears schoolYears = new SchoolYears(MonthDay.of(9, 1));

  @ParameterizedTest
  @CsvSource({
    "2025-08-31, 2024-09-01, 2025-09-01",
    "2025-09-01, 2025-09-01, 2026-09-01",
    "2025-12-31, 2025-09-01, 2026-09-01",
    "2026-01-01, 2025-09-01, 2026-09-01",
  })
  void aDayFallsIntoTheSchoolYearThatBeganLast(LocalDate day, LocalDate start, LocalDate end) {
    assertThat(schoolYears.of(day)).isEqualTo(new SchoolYears.SchoolYear(start, end));
  }
}
