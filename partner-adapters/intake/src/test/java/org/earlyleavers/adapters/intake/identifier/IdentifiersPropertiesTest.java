package org.earlyleavers.adapters.intake.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class IdentifiersPropertiesTest {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  @Property
  void everyNumberHasExactlyOneCheckLetter(@ForAll @IntRange(max = 9_999_999) int number) {
    String digits = "%07d".formatted(number);

    assertThat(LETTERS.chars().filter(letter -> Uai.read(digits + (char) letter).isPresent()))
        .hasSize(1);
  }

  @Property
  void everyFirstThirteenDigitsHaveExactlyOneCheckDigit(
      @ForAll @LongRange(max = 3_559_999_999_999L) long number) {
    String digits = "%013d".formatted(number);

    assertThat("0123456789".chars().filter(last -> Siret.read(digits + (char) last).isPresent()))
        .hasSize(1);
  }

  @Property
  void aMistypedDigitIsNoticed(
      @ForAll @IntRange(max = 13) int position, @ForAll @IntRange(min = 1, max = 9) int error) {
    char[] digits = "73282932000074".toCharArray();
    digits[position] = (char) ('0' + (digits[position] - '0' + error) % 10);

    assertThat(Siret.read(new String(digits))).isEmpty();
  }
}
