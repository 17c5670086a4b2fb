package org.earlyleavers.caseload.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.earlyleavers.caseload.coverage.CoverageComparison.Changed;
import org.earlyleavers.caseload.routing.Coverage;
import org.junit.jupiter.api.Test;

class CoverageComparisonTest {

  @Test
  void communes_that_change_and_missions_that_come_and_go_are_told() {
    Coverage before = new Coverage(Map.of("75118", "75119", "91692", "91377", "91275", "91223"));
    Coverage after = new Coverage(Map.of("75118", "75119", "91692", "91228", "91661", "91228"));

    CoverageComparison comparison = CoverageComparison.between(before, after);

    assertThat(comparison.communes())
        .containsExactly(
            new Changed("91275", Optional.of("91223"), Optional.empty()),
            new Changed("91661", Optional.empty(), Optional.of("91228")),
            new Changed("91692", Optional.of("91377"), Optional.of("91228")));
    assertThat(comparison.newMissions()).containsExactly("91228");
    assertThat(comparison.vanishedMissions()).containsExactly("91223", "91377");
  }
}
