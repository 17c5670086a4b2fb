package org.earlyleavers.caseload.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.earlyleavers.caseload.cases.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {

  @ParameterizedTest
  @EnumSource
  void everything_that_can_be_the_matter_has_a_text_in(Language language) {
    ProblemTexts texts = new ProblemTexts(language);

    for (ProblemKind kind : ProblemKind.values()) {
      assertThat(texts.title(kind)).isNotBlank();
      assertThat(texts.detail(kind)).isNotBlank();
    }
    for (Refusal refusal : Refusal.values()) {
      // A straight apostrophe would hide a number.
      assertThat(texts.of(refusal, List.of(7, 8))).isNotBlank().doesNotContain("{");
    }
    for (Fault fault : Fault.values()) {
      assertThat(texts.of(fault)).isNotBlank();
    }
  }

  /** A text that the French file lacks would be told in English. */
  @ParameterizedTest
  @ValueSource(strings = {"/problems/texts", "/ValidationMessages"})
  void both_languages_have_the_same_texts_and_say_them_differently(String bundle)
      throws IOException {
    Properties english = read(bundle + ".properties");
    Properties french = read(bundle + "_fr.properties");

    assertThat(french.stringPropertyNames())
        .isEqualTo(english.stringPropertyNames())
        .allSatisfy(
            key -> assertThat(french.getProperty(key)).isNotEqualTo(english.getProperty(key)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "fr|FRENCH",
        "fr-CA|FRENCH",
        "en-GB,fr;q=0.9|ENGLISH",
        "de,fr;q=0.5,en;q=0.4|FRENCH",
        "de|ENGLISH",
        "*|ENGLISH",
        "fr;q=many|ENGLISH",
        "none|ENGLISH"
      })
  void the_language_is_the_one_that_the_request_likes_best(String header, Language expected) {
    assertThat(Language.preferred(Optional.ofNullable(header))).isEqualTo(expected);
  }

  @Test
  void a_type_is_a_path() {
    assertThat(ProblemKind.VERSION_IS_STALE.type()).isEqualTo("/problems/version-is-stale");
  }

  private static Properties read(String resource) throws IOException {
    Properties properties = new Properties();
    try (InputStreamReader reader =
        new InputStreamReader(
            ProblemTextsTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
