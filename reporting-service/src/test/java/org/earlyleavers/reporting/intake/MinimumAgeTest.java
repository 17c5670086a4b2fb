package org.earlyleavers.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MinimumAgeTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final MinimumAge SIXTEEN = MinimumAge.OF_THE_EXCHANGE;

  @Property
  void isReachedWithTheFirstMomentOfTheBirthdayInParisAndNotBefore(
      @ForAll("birthDates") LocalDate birthDate) {
    Instant birthday = SIXTEEN.reachedOn(birthDate).atStartOfDay(PARIS).toInstant();

    assertThat(SIXTEEN.isReached(birthDate, birthday)).isTrue();
    assertThat(SIXTEEN.isReached(birthDate, birthday.minusNanos(1))).isFalse();
  }

  @Property
  void isReachedOnTheSameDayOfTheYear(
      @ForAll("birthDates") LocalDate birthDate, @ForAll @IntRange(max = 120) int years) {
    LocalDate reachedOn = new MinimumAge(years, PARIS).reachedOn(birthDate);

    assertThat(reachedOn.getYear()).isEqualTo(birthDate.getYear() + years);
    if (isLeapDay(birthDate) && !Year.isLeap(reachedOn.getYear())) {
      assertThat(reachedOn).isEqualTo(LocalDate.of(reachedOn.getYear(), Month.MARCH, 1));
    } else {
      assertThat(reachedOn.getMonth()).isEqualTo(birthDate.getMonth());
      assertThat(reachedOn.getDayOfMonth()).isEqualTo(birthDate.getDayOfMonth());
    }
  }

  @Property
  void theYoungerOfTwoNeverReachesItEarlier(
      @ForAll("birthDates") LocalDate older, @ForAll("birthDates") LocalDate younger) {
    LocalDate first = older.isBefore(younger) ? older : younger;
    LocalDate second = older.isBefore(younger) ? younger : older;

    assertThat(SIXTEEN.reachedOn(first)).isBeforeOrEqualTo(SIXTEEN.reachedOn(second));
  }

  @Example
  void bornOnTheLeapDayCountsAsTheFirstOfMarchWhereThereIsNone() {
    // 2100 is no leap year.
    assertThat(SIXTEEN.reachedOn(LocalDate.of(2084, 2, 29))).isEqualTo(LocalDate.of(2100, 3, 1));
    assertThat(SIXTEEN.reachedOn(LocalDate.of(2008, 2, 29))).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(new MinimumAge(18, PARIS).reachedOn(LocalDate.of(2008, 2, 29)))
        .isEqualTo(LocalDate.of(2026, 3, 1));
  }

  @Example
  void theDayIsTheOneOfParisAndNotOfGreenwich() {
    // Given: born 16 years before a day that has begun in Paris, not in Greenwich
    LocalDate birthDate = LocalDate.of(2010, 5, 5);

    assertThat(SIXTEEN.isReached(birthDate, Instant.parse("2026-05-04T22:00:00Z"))).isTrue();
    assertThat(SIXTEEN.isReached(birthDate, Instant.parse("2026-05-04T21:59:59Z"))).isFalse();
  }

  @Example
  void aNegativeAgeIsRefused() {
    assertThatThrownBy(() -> new MinimumAge(-1, PARIS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static boolean isLeapDay(LocalDate date) {
    return date.getMonth() == Month.FEBRUARY && date.getDayOfMonth() == 29;
  }

  @Provide
  Arbitrary<LocalDate> birthDates() {
    Arbitrary<LocalDate> any =
        Arbitraries.longs()
            .between(LocalDate.of(1900, 1, 1).toEpochDay(), LocalDate.of(2150, 12, 31).toEpochDay())
            .map(LocalDate::ofEpochDay);
    Arbitrary<LocalDate> leapDays =
        Arbitraries.integers()
            .between(475, 537)
            .map(quarter -> quarter * 4)
            .filter(Year::isLeap)
            .map(year -> LocalDate.of(year, 2, 29));
    return Arbitraries.oneOf(any, leapDays);
  }
}
