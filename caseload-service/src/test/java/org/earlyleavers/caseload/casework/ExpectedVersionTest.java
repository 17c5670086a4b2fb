package org.earlyleavers.caseload.casework;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.earlyleavers.caseload.problems.ProblemException;
import org.earlyleavers.caseload.problems.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedVersionTest {

  private static final long CURRENT = 7;

  @ParameterizedTest
  @ValueSource(
      strings = {"\"7\"", "*", " * ", "\"6\", \"7\"", "\"7\",", ", ,\"7\"", "W/\"1\",\"7\""})
  void the_current_version_is_meant(String ifMatch) {
    assertThatCode(() -> ExpectedVersion.of(List.of(ifMatch)).requireToBe(CURRENT))
        .doesNotThrowAnyException();
  }

  @Test
  void a_list_may_be_spread_over_several_headers() {
    assertThatCode(() -> ExpectedVersion.of(List.of("\"6\"", "\"7\"")).requireToBe(CURRENT))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"6\"", "W/\"7\"", "\"\"", "\"07\"", "\"6\",\"8\"", "\"*\""})
  void another_version_is_meant(String ifMatch) {
    assertThatThrownBy(() -> ExpectedVersion.of(List.of(ifMatch)).requireToBe(CURRENT))
        .isInstanceOf(ProblemException.class)
        .hasMessage(ProblemKind.VERSION_IS_STALE.name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "\"7 \"",
        "",
        ",",
        "\"7",
        "\"7\" \"8\"",
        "*, \"7\"",
        "w/\"7\"",
        "W/ \"7\"",
        "\"7\"x"
      })
  void what_is_no_list_of_entity_tags_is_refused(String ifMatch) {
    assertThatThrownBy(() -> ExpectedVersion.of(List.of(ifMatch)))
        .hasMessage(ProblemKind.INVALID_REQUEST.name());
  }

  @Test
  void a_change_that_names_no_version_is_refused() {
    assertThatThrownBy(() -> ExpectedVersion.of(List.of()))
        .hasMessage(ProblemKind.VERSION_IS_MISSING.name());
  }
}
