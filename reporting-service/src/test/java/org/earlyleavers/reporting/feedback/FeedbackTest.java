package org.earlyleavers.reporting.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.LeaverDecision.Evidence;
import org.earlyleavers.events.LeaverDecision.Evidence.Bearing;
import org.earlyleavers.events.LeaverDecision.Match;
import org.earlyleavers.events.LeaverDecision.Outcome;
import org.earlyleavers.events.LeaverDecision.Reason;
import org.earlyleavers.events.LeaverDecision.Zone;
import org.earlyleavers.events.ReviewVerdict.Verdict;
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
    assertThat(Feedback.of(decision(reason)).outcome()).isEqualTo(told);
  }

  @ParameterizedTest
  @EnumSource
  void aHoldAndOnlyAHoldSaysWhy(Reason reason) {
    Feedback feedback = Feedback.of(decision(reason));

    assertThat(feedback.holdReason().isPresent())
        .isEqualTo(feedback.outcome() == FeedbackOutcome.ON_HOLD);
  }

  @ParameterizedTest
  @EnumSource
  void whatMatchingHasNotDecidedIsPending(Reason reason) {
    boolean undecided =
        reason.outcome() == Outcome.ON_HOLD || reason.outcome() == Outcome.IN_REVIEW;

    assertThat(Feedback.of(decision(reason)).outcome().state())
        .isEqualTo(undecided ? ReportState.PENDING : ReportState.DECIDED);
  }

  @Test
  void everyCategoryIsUsed() {
    assertThat(
            Arrays.stream(Reason.values())
                .map(reason -> Feedback.of(decision(reason)).outcome())
                .collect(Collectors.toSet()))
        // Which needs two decisions
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(EnumSet.of(FeedbackOutcome.BACK_IN_TRAINING)));
  }

  @ParameterizedTest
  @CsvSource({"IN_TRAINING, ACTIVE", "QUALIFIED, QUALIFYING", "TRAINING_STARTS_SOON, STARTS_SOON"})
  void theSchoolIsToldSinceWhen(Reason reason, Bearing bearing) {
    assertThat(
            Feedback.of(
                    decision(
                        reason,
                        evidence(bearing, "2026-02-01", Optional.of(match(Zone.SAME))),
                        evidence(bearing, "2026-01-15", Optional.empty()),
                        evidence(Bearing.ENDED, "2025-09-01", Optional.of(match(Zone.SAME)))))
                .since())
        .contains(LocalDate.of(2026, 1, 15));
  }

  @Test
  void aDoubtfulRecordTellsNoDateUntilSomebodyHasSaidThatItIsThePupils() {
    Match doubtful = match(Zone.REVIEW);

    assertThat(sinceOf(doubtful)).isEmpty();
    assertThat(sinceOf(with(doubtful, Verdict.DIFFERENT))).isEmpty();
    assertThat(sinceOf(with(doubtful, Verdict.SAME))).isPresent();
    assertThat(sinceOf(with(match(Zone.SAME), Verdict.DIFFERENT))).isEmpty();
  }

  private static Optional<LocalDate> sinceOf(Match match) {
    return Feedback.of(
            decision(
                Reason.IN_TRAINING, evidence(Bearing.ACTIVE, "2026-01-15", Optional.of(match))))
        .since();
  }

  private static Match match(Zone zone) {
    return new Match(0.9, zone, 0, 0, Optional.empty());
  }

  private static Match with(Match match, Verdict verdict) {
    return new Match(match.probability(), match.zone(), 0, 0, Optional.of(verdict));
  }

  private static Evidence evidence(Bearing bearing, String from, Optional<Match> match) {
    return new Evidence(
        Evidence.Kind.ENROLMENT,
        "labour",
        "record",
        Instant.EPOCH,
        bearing,
        List.of(),
        LocalDate.parse(from),
        Optional.empty(),
        match);
  }

  private static LeaverDecision decision(Reason reason, Evidence... evidence) {
    return new LeaverDecision(
        new UUID(0, 1),
        1,
        Instant.EPOCH,
        "0951099D",
        reason,
        Optional.empty(),
        Set.of(),
        List.of(evidence),
        List.of(),
        "2026-01",
        Optional.empty(),
        Optional.empty());
  }
}
