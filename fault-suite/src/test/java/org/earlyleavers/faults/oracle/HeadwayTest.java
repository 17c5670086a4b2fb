package org.earlyleavers.faults.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.earlyleavers.faults.oracle.Headway.Standing;
import org.junit.jupiter.api.Test;

class HeadwayTest {

  private final Headway headway = new Headway();

  @Test
  void lessThatIsLeftIsHeadwayDownToTheLastRecord() {
    assertThat(headway.isMade(new Standing(3, 100))).isTrue();
    assertThat(headway.isMade(new Standing(2, 101))).isTrue();
    assertThat(headway.isMade(new Standing(0, 103))).isTrue();
    assertThat(headway.isMade(new Standing(0, 103))).isFalse();
  }

  @Test
  void ofABacklogThatGrowsWhileItIsWorkedOffEachRecordCounts() {
    headway.isMade(new Standing(70_000, 1_000));

    assertThat(headway.isMade(new Standing(90_000, 5_000))).isTrue();
    assertThat(headway.isMade(new Standing(90_000, 5_000))).as("it stands still").isFalse();
    assertThat(headway.isMade(new Standing(95_000, 5_001))).isTrue();
  }

  @Test
  void marksThatComeAndGoAreNoHeadway() {
    headway.isMade(new Standing(0, 1_000));

    assertThat(headway.isMade(new Standing(40, 1_040))).isFalse();
    assertThat(headway.isMade(new Standing(12, 1_080))).isFalse();
  }
}
