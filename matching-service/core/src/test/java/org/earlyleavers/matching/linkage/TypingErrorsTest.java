package org.earlyleavers.matching.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingErrorsTest {

  @ParameterizedTest
  @CsvSource({
    "BERNARD, BERNARD, 0",
    "BERNARD, BERNRAD, 1",
    "BERNARD, BERNAR, 1",
    "BERNARD, BERMARD, 1",
    "BERNARD, EBRNADR, 2",
    "MARTIN, MARTINEZ, 2",
    "LEA, LEO, 1"
  })
  void countsLettersLeftOutAddedReplacedAndExchanged(String one, String other, int errors) {
    assertThat(TypingErrors.within(errors, one, other)).isTrue();
    assertThat(errors > 0 && TypingErrors.within(errors - 1, one, other)).isFalse();
  }

  @Property(tries = 5_000)
  void agreesWithTheWholeTableOfDistances(
      @ForAll @CharRange(from = 'A', to = 'D') @StringLength(max = 7) String one,
      @ForAll @CharRange(from = 'A', to = 'D') @StringLength(max = 7) String other,
      @ForAll @IntRange(max = 3) int errors) {
    assertThat(TypingErrors.within(errors, one, other)).isEqualTo(distance(one, other) <= errors);
  }

  @Property(tries = 5_000)
  void theLettersNeverRuleOutWhatIsWithin(
      @ForAll @CharRange(from = 'A', to = 'D') @StringLength(max = 7) String one,
      @ForAll @CharRange(from = 'A', to = 'D') @StringLength(max = 7) String other) {
    for (int errors : List.of(1, 2)) {
      if (TypingErrors.within(errors, one, other)) {
        assertThat(
                TypingErrors.mayBeWithin(
                    errors, TypingErrors.letters(one), TypingErrors.letters(other)))
            .isTrue();
      }
    }
  }

  /** By the definition, without any shortcut. */
  private static int distance(String one, String other) {
    int[][] table = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
        } else {
          int replaced = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
          table[i][j] =
              Math.min(
                  table[i - 1][j - 1] + replaced, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
          if (i > 1
              && j > 1
              && one.charAt(i - 1) == other.charAt(j - 2)
              && one.charAt(i - 2) == other.charAt(j - 1)) {
            table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
          }
        }
      }
    }
    return table[one.length()][other.length()];
  }
}
