package org.earlyleavers.adapters.intake.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

  @ParameterizedTest
  @ValueSource(strings = {"0951099D", "0594899E", "0491801S", "0951099d", " 0951099D "})
  void aUaiWithItsCheckLetterIsRead(String text) {
    assertThat(Uai.read(text)).contains(text.strip().toUpperCase(Locale.ROOT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0951099A", "0951099", "951099D", "0951099DD", "O951099D", "", "٠951099D"})
  void aUaiOfAnotherShapeOrLetterIsNone(String text) {
    assertThat(Uai.read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "73282932000074",
        "732 829 320 00074",
        "732.829.320-00074",
        "732\u00a0829 32000074"
      })
  void aSiretIsReadThroughItsSeparators(String text) {
    assertThat(Siret.read(text)).contains("73282932000074");
  }

  @ParameterizedTest
  @ValueSource(strings = {"35600000000048", "35600000009075"})
  void laPosteHasItsOwnRuleBesideLuhn(String text) {
    assertThat(Siret.read(text)).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"73282932000075", "7328293200007", "732829320000740", "35600000009076", ""})
  void aSiretThatBreaksItsRuleIsNone(String text) {
    assertThat(Siret.read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"130187884JE", "0100007108D", "1234A56789B", "130187884je"})
  void anIneIsKnownByItsShapeAlone(String text) {
    assertThat(Ine.read(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"123F", "130187884J1", "1234B56789B", "130187884JEE", ""})
  void anIneOfNoKnownShapeIsNone(String text) {
    assertThat(Ine.read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"21231", "2A004", "2b033", "75119", "97422"})
  void aCommuneIsReadInCorsicaAndOverseasToo(String text) {
    assertThat(CommuneCode.read(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"3A004", "2C004", "7511", "751190", "99100", "", "35999", "75001", "59800"})
  void aCodeThatNamesNoCommuneIsNone(String text) {
    assertThat(CommuneCode.read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"99100", "99352"})
  void aCountryIsRead(String text) {
    assertThat(CountryCode.read(text)).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FR", "100", "75056", ""})
  void aCodeThatNamesNoCountryIsNone(String text) {
    assertThat(CountryCode.read(text)).isEmpty();
  }
}
