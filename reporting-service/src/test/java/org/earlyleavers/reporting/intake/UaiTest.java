package org.earlyleavers.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class UaiTest {

  @Example
  void realOnesAreAccepted() {
    assertThat(Uai.parse("0951099D")).isPresent();
    assertThat(Uai.parse("0594899E")).isPresent();
    assertThat(Uai.parse("0491801S")).isPresent();
  }

  @Property
  void exactlyOneLetterFitsANumber(@ForAll @IntRange(max = 9_999_999) int number) {
    assertThat(
            IntStream.rangeClosed('A', 'Z')
                .mapToObj(letter -> "%07d%c".formatted(number, letter))
                .filter(text -> Uai.parse(text).isPresent()))
        .hasSize(1);
  }

  @Property
  void aMistypedDigitIsFound(
      @ForAll @IntRange(max = 9_999_999) int number,
      @ForAll @IntRange(max = 6) int position,
      @ForAll @IntRange(min = 1, max = 9) int error) {
    String valid = validUai(number);
    int digit = Character.digit(valid.charAt(position), 10);
    String mistyped =
        valid.substring(0, position) + (digit + error) % 10 + valid.substring(position + 1);

    assertThat(Uai.parse(mistyped)).isEmpty();
  }

  @Example
  void whatHasAnotherShapeIsRefused() {
    assertThat(Uai.parse(null)).isEmpty();
    assertThat(Uai.parse("")).isEmpty();
    assertThat(Uai.parse("951099D")).isEmpty();
    assertThat(Uai.parse("0951099d")).isEmpty();
    assertThat(Uai.parse(" 0951099D")).isEmpty();
    assertThatThrownBy(() -> new Uai("0951099X")).isInstanceOf(IllegalArgumentException.class);
  }

  private static String validUai(int number) {
    return IntStream.rangeClosed('A', 'Z')
        .mapToObj(letter -> "%07d%c".formatted(number, letter))
        .filter(text -> Uai.parse(text).isPresent())
        .findFirst()
        .orElseThrow();
  }
}
