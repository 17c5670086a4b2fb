package org.earlyleavers.matching.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchPhoneticsTest {

  @ParameterizedTest
  @CsvFileSource(resources = "fonem-words.csv")
  void thePublishedWordsHaveTheirPublishedCodes(String name, String code) {
    assertThat(FrenchPhonetics.fonem(name)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "names-that-sound-alike.csv")
  void namesThatSoundAlikeHaveOneCode(String name, String other) {
    assertThat(FrenchPhonetics.code(name)).isEqualTo(FrenchPhonetics.code(other));
  }

  @ParameterizedTest
  @CsvSource({"MARTIN,MARTEL", "DURAND,DUPONT", "DAVID,DAVY", "MICHAEL,MICHEL", "FELIX,FELICIE"})
  void namesThatSoundDifferentHaveDifferentCodes(String name, String other) {
    assertThat(FrenchPhonetics.code(name)).isNotEqualTo(FrenchPhonetics.code(other));
  }

  @Test
  void lettersOfOtherScriptsStayAsTheyAre() {
    assertThat(FrenchPhonetics.code("ИВАНОВ")).isEqualTo("ИВАНОВ");
    assertThat(FrenchPhonetics.code("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
  }

  @Test
  void noWordHasNoCode() {
    assertThat(FrenchPhonetics.code("")).isEmpty();
    assertThat(FrenchPhonetics.coarse("", 2)).isEmpty();
  }

  @Property
  void anyTextOfAnyScriptHasACode(@ForAll @StringLength(max = 200) String text) {
    assertThat(FrenchPhonetics.code(text).isEmpty()).isEqualTo(text.isEmpty());
  }

  @Property
  void aCodeIsAtMostHalfAsLongAgainAsTheWordAndAFewSigns(
      @ForAll("lettersThatRulesRead") String word) {
    assertThat(FrenchPhonetics.code(word)).hasSizeBetween(1, word.length() * 3 / 2 + 4);
    assertThat(FrenchPhonetics.fonem(word)).hasSizeBetween(1, word.length() * 3 / 2 + 4);
  }

  @Provide
  Arbitrary<String> lettersThatRulesRead() {
    return Arbitraries.strings().withChars("ACEEGHILMNSTUYZ-").ofMinLength(1).ofMaxLength(200);
  }

  @ParameterizedTest
  @CsvSource({
    "MARTIN,2,MR",
    "MARTIN,3,MRT",
    "ELODIE,2,EL",
    "AMEL,3,AML",
    "LEO,2,L",
    "CHARLES,2,CR",
    "WILLIAM,2,WL",
    "LOUIS,2,L",
    "SAINT,2,ST"
  })
  void theCoarseCodeIsTheFirstSoundAndTheNextConsonants(String name, int sounds, String coarse) {
    assertThat(FrenchPhonetics.coarse(FrenchPhonetics.code(name), sounds)).isEqualTo(coarse);
  }

  @Test
  void theCoarseCodeNeverCutsACharacterInTwo() {
    String two = "\uD83D\uDE00\uD83D\uDE01";

    assertThat(FrenchPhonetics.coarse(two, 1)).isEqualTo("\uD83D\uDE00");
    assertThat(FrenchPhonetics.coarse(two, 2)).isEqualTo(two);
  }
}
