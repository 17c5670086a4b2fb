package org.earlyleavers.faults.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.earlyleavers.faults.load.Statement.Reported;
import org.earlyleavers.faults.load.Statement.Trained;
import org.earlyleavers.faults.load.Statement.Training;
import org.earlyleavers.faults.load.Statement.Withdrawn;
import org.junit.jupiter.api.Test;

class TruthTest {

  private static final UUID REPORT = UUID.fromString("8f0f2f6a-0000-4000-8000-000000000001");
  private static final Reported REPORTED = new Reported(REPORT, "0951099D", 1, Commune.PARIS);

  @Test
  void whoIsReportedAndNotInTrainingIsALeaver() {
    assertThat(Truth.of(List.of(REPORTED)).isLeaver()).isTrue();
    assertThat(Truth.of(List.of()).isLeaver()).isFalse();
  }

  @Test
  void anApprenticeshipEndsTheConcernUntilItBreaks() {
    Trained begun = new Trained(Training.BEGUN);
    Trained broken = new Trained(Training.BROKEN);

    assertThat(Truth.of(List.of(REPORTED, begun)).isLeaver()).isFalse();
    assertThat(Truth.of(List.of(begun, REPORTED)).isLeaver()).isFalse();
    assertThat(Truth.of(List.of(REPORTED, begun, broken)).isLeaver()).isTrue();
  }

  @Test
  void aReportThatIsTakenBackIsNoneAndTheLastOneSaysWhereThePersonLives() {
    Withdrawn withdrawn = new Withdrawn(REPORT, "0951099D", 2);
    Reported again = new Reported(REPORT, "0951099D", 3, Commune.VILLABE);

    assertThat(Truth.of(List.of(REPORTED, withdrawn)).isLeaver()).isFalse();
    assertThat(Truth.of(List.of(REPORTED, withdrawn, again)).commune()).contains(Commune.VILLABE);
  }
}
