package org.earlyleavers.adapters.intake.age;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MinimumAgeTest {

  private static final LocalDate BIRTH = LocalDate.parse("2010-01-15");

  @Test
  void thePersonMayBeSentFromTheSixteenthBirthdayOn() {
    assertThat(MinimumAge.mayBeSentFrom(BIRTH, LocalDate.parse("2026-01-14")))
        .contains(LocalDate.parse("2026-01-15"));
    assertThat(MinimumAge.mayBeSentFrom(BIRTH, LocalDate.parse("2026-01-15"))).isEmpty();
  }

  @Test
  void theTwentyNinthOfFebruaryCountsAsTheFirstOfMarchInAYearWithoutIt() {
    LocalDate leapDay = LocalDate.parse("2084-02-29");

    assertThat(MinimumAge.mayBeSentFrom(leapDay, LocalDate.parse("2100-02-28")))
        .contains(LocalDate.parse("2100-03-01"));
    assertThat(MinimumAge.mayBeSentFrom(leapDay, LocalDate.parse("2100-03-01"))).isEmpty();
    assertThat(
            MinimumAge.mayBeSentFrom(LocalDate.parse("2008-02-29"), LocalDate.parse("2024-02-28")))
        .contains(LocalDate.parse("2024-02-29"));
  }

  @Test
  void theDayIsTheOneInParis() {
    assertThat(MinimumAge.dayOf(Instant.parse("2026-01-14T22:59:59Z"))).isEqualTo("2026-01-14");
    assertThat(MinimumAge.dayOf(Instant.parse("2026-01-14T23:00:00Z"))).isEqualTo("2026-01-15");
    assertThat(MinimumAge.dayOf(Instant.parse("2026-07-14T22:00:00Z"))).isEqualTo("2026-07-15");
  }
}
