package org.earlyleavers.adapters.intake.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PseudonymsTest {

  private static final String KEY = "a key of thirty-two characters!!";

  private final Pseudonyms pseudonyms = new Pseudonyms(KEY);

  @Test
  void theSamePartsHaveTheSameIdUnderOneKeyOnly() {
    assertThat(pseudonyms.of("enrolment", "0951099D", "A-1"))
        .matches("[A-Za-z0-9_-]{22}")
        .isEqualTo(new Pseudonyms(KEY).of("enrolment", "0951099D", "A-1"))
        .isNotEqualTo(new Pseudonyms(KEY + "!").of("enrolment", "0951099D", "A-1"));
  }

  @Test
  void otherPartsOtherBordersBetweenThemAndOtherPurposesHaveOtherIds() {
    assertThat(pseudonyms.of("enrolment", "ab", "c"))
        .isNotEqualTo(pseudonyms.of("enrolment", "a", "bc"))
        .isNotEqualTo(pseudonyms.of("enrolment", "ab", "c", ""))
        .isNotEqualTo(pseudonyms.of("award", "ab", "c"));
  }

  @Test
  void aShortKeyIsRefusedWithoutBeingQuoted() {
    assertThatThrownBy(() -> new Pseudonyms("too short"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("adapters.pseudonym-key needs at least 32 characters");
  }
}
