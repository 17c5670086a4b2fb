package org.earlyleavers.caseload.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListRowTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+33", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1"})
  void what_begins_like_a_formula_is_text(String text) {
    assertThat(ListRow.harmless(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Le Goff", "O'Neil", "a=b"})
  void what_does_not_is_left_alone(String text) {
    assertThat(ListRow.harmless(text)).isEqualTo(text);
  }
}
