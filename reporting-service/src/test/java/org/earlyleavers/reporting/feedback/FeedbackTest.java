package org.earlyleavers.reporting.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.earlyleavers.events.LeaverDecision.Outcome;
import org.earlyleavers.events.LeaverDecision.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FeedbackTest {

  @ParameterizedTest
  @CsvSource({
    "NOT_IN_TRAINING, LEAVER",
    "NOT_IN_TRAINING_SOURCE_SILENT, LEAVER",
    "NOT_IN_TRAINING_MATCH_UNREVIEWED, LEAVER",
    "IN_TRAINING, IN_TRAINING",
    "QUALIFIED, QUALIFIED",
    "OVER_AGE, OVER_AGE",
    "SOURCE_SILENT, ON_HOLD",
    "TRAINING_STARTS_SOON, ON_HOLD",
    "UNDER_AGE, ON_HOLD",
    "MATCH_IN_DOUBT, IN_REVIEW",
    "LATER_REPORT, FOLLOWED_UNDER_ANOTHER_REPORT",
    "REPORT_WITHDRAWN, WITHDRAWN"
  })
  void theSchoolIsToldACategory(Reason reason, FeedbackOutcome told) {
    assertThat(Feedback.of(reason).outcome()).isEqualTo(told);
  }

  @ParameterizedTest
  @EnumSource
  void aHoldAndOnlyAHoldSaysWhy(Reason reason) {
    Feedback feedback = Feedback.of(reason);

    assertThat(feedback.holdReason().isPresent())
        .isEqualTo(feedback.outcome() == FeedbackOutcome.ON_HOLD);
  }

  @ParameterizedTest
  @EnumSource
  void whatMatchingHasNotDecidedIsPending(Reason reason) {
    boolean undecided =
        reason.outcome() == Outcome.ON_HOLD || reason.outcome() == Outcome.IN_REVIEW;

    assertThat(Feedback.of(reason).outcome().state())
        .isEqualTo(undecided ? ReportState.PENDING : ReportState.DECIDED);
  }

  @Test
  void everyCategoryIsUsed() {
    assertThat(
            Arrays.stream(Reason.values())
                .map(reason -> Feedback.of(reason).outcome())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(FeedbackOutcome.values());
  }
}
