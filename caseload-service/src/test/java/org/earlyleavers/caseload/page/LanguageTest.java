package org.earlyleavers.caseload.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-GB,en;q=0.9,fr;q=0.8 | EN",
        "fr-CA,fr;q=0.9,en;q=0.8 | FR",
        "de,es;q=0.5            | FR",
        "de,en;q=0.1            | EN",
        "*                      | FR",
        "neither;q=at;all       | FR"
      })
  void french_unless_somebody_wants_english(String acceptLanguage, Language expected) {
    assertThat(Language.accepted(acceptLanguage)).isEqualTo(expected);
  }
}
