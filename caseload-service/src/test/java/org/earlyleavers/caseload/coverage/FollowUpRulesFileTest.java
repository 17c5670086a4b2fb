package org.earlyleavers.caseload.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.caseload.routing.FollowUpRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpRulesFileTest {

  private static final String HEADER =
      "name;from;until;departements;age_from;age_below;schools;courses;levels;structure\n";

  @Test
  void the_example_of_the_shipped_file_is_a_rule_once_it_is_no_remark() {
    String shipped = FileText.of(ShippedFile.read("follow-up-rules.csv"));

    assertThat(FollowUpRulesFile.read(shipped)).isEmpty();
    assertThat(FollowUpRulesFile.read(shipped.replace("# CIO", "CIO")))
        .containsExactly(
            new FollowUpRule(
                "CIO under 18",
                Optional.of(LocalDate.parse("2026-09-01")),
                Optional.empty(),
                List.of("75", "92"),
                Optional.empty(),
                Optional.of(18),
                List.of(),
                List.of(),
                List.of(3, 4),
                "CIO-{departement}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ";2026-09-01;;;;18;;;;CIO-75",
        "minors;tomorrow;;;;18;;;;CIO-75",
        "minors;;;;;eighteen;;;;CIO-75",
        "minors;;;;;18;;;;",
        "minors;;;;;18;;;;somewhere else"
      })
  void a_bad_rule_is_named_by_its_line(String rule) {
    assertThatThrownBy(() -> FollowUpRulesFile.read(HEADER + "# first\n" + rule))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Line 3 of the rules is no rule");
  }
}
