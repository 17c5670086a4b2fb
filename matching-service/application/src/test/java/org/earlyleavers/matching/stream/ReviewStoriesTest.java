package org.earlyleavers.matching.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyleavers.matching.stream.DoubtingLinkage.perhaps;
import static org.earlyleavers.matching.stream.MatchingStory.SCHOOL;
import static org.earlyleavers.matching.stream.MatchingStory.TODAY;
import static org.earlyleavers.matching.stream.MatchingStory.lea;
import static org.earlyleavers.matching.stream.MatchingStory.perhapsLea;
import static org.earlyleavers.matching.stream.MatchingStory.person;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.LeaverDecision.Outcome;
import org.earlyleavers.events.LeaverDecision.Reason;
import org.earlyleavers.events.LeaverDecision.Zone;
import org.earlyleavers.events.MatchReview;
import org.earlyleavers.events.MatchReview.State;
import org.earlyleavers.events.ReviewVerdict.Verdict;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.person.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReviewStoriesTest {

  private final MatchingStory story = new MatchingStory();

  @AfterEach
  void close() {
    story.close();
  }

  @Test
  void aDoubtfulEnrolmentIsShownSideBySideToWhoeverReviews() {
    UUID report = givenADoubtfulEnrolment();

    LeaverDecision decision = story.decisionOn(report);
    assertThat(decision.outcome()).isEqualTo(Outcome.IN_REVIEW);
    assertThat(decision.weightsVersion()).contains("doubting");
    assertThat(decision.evidence())
        .singleElement()
        .satisfies(
            evidence -> {
              assertThat(evidence.match().orElseThrow().zone()).isEqualTo(Zone.REVIEW);
              assertThat(evidence.comparison())
                  .allSatisfy(field -> assertThat(field.weight()).isPresent());
            });
    MatchReview review = story.review(report, State.OPEN);
    assertThat(review.openedAt()).isEqualTo(story.now());
    assertThat(review.report().ine()).isEqualTo(lea().ine());
    assertThat(review.record().residence()).contains("ELSEWHERE");
    assertThat(review.record().birthDate()).contains("2008-03-14");
    assertThat(review.evidence()).isEqualTo(decision.evidence().get(0));
  }

  @Test
  void aVerdictDecidesAndIsReversible() {
    UUID report = givenADoubtfulEnrolment();

    story.reviewerSays(report, 1, Verdict.DIFFERENT);
    assertThat(story.decisionOn(report).reason()).isEqualTo(Reason.NOT_IN_TRAINING);
    story.reviewerSays(report, 2, Verdict.SAME);

    LeaverDecision decision = story.decisionOn(report);
    assertThat(decision.reason()).isEqualTo(Reason.IN_TRAINING);
    assertThat(decision.evidence().get(0).match().orElseThrow().verdict()).contains(Verdict.SAME);
    MatchReview review = story.review(report, State.DECIDED);
    assertThat(review.verdict().orElseThrow().reviewer()).isEqualTo("renee.review");
    assertThat(story.reviews(State.OPEN)).isEmpty();
  }

  @Test
  void aVerdictSurvivesAReplayInAnyOrder() {
    UUID report = UUID.randomUUID();
    story.reviewerSays(report, 2, Verdict.SAME);
    story.reviewerSays(report, 1, Verdict.DIFFERENT);

    givenADoubtfulEnrolment(report);

    assertThat(story.decisionOn(report).reason()).isEqualTo(Reason.IN_TRAINING);
    assertThat(story.reviews(State.OPEN)).isEmpty();
  }

  @Test
  void whoWasSaidToBeDifferentIsNeverAskedAboutAgain() {
    UUID report = givenADoubtfulEnrolment();
    story.reviewerSays(report, 1, Verdict.DIFFERENT);
    story.announced();

    story.apprenticeship(perhapsLea(), TODAY.minusDays(2), TODAY.plusYears(1));
    story.schoolReports(report, 2, SCHOOL, lea(), TODAY.minusDays(6));

    assertThat(story.announced())
        .isNotEmpty()
        .allSatisfy(
            said -> assertThat(said.orElseThrow().reason()).isEqualTo(Reason.NOT_IN_TRAINING));
    assertThat(story.reviews(State.OPEN)).isEmpty();
  }

  @Test
  void anOpenReviewThatOutlivesItsLimitIsConfirmedAndSaysSo() {
    UUID report = givenADoubtfulEnrolment();
    Instant limit = story.now().plus(Duration.ofDays(14));
    story.decisionOn(report);
    story.timePassesUntil(limit.minusSeconds(1));
    story.everySourceIsFresh();
    assertThat(story.announced()).isEmpty();

    story.timePassesUntil(limit);

    LeaverDecision decision = story.decisionOn(report);
    assertThat(decision.outcome()).isEqualTo(Outcome.CONFIRMED);
    assertThat(decision.reason()).isEqualTo(Reason.NOT_IN_TRAINING_MATCH_UNREVIEWED);
    assertThat(decision.evidence()).hasSize(1);
  }

  @Test
  void theLongestOpenReviewComesFirst() {
    Person zoe = person("130187885JE", "Durand", "Zoé");
    UUID first = givenADoubtfulEnrolment();
    story.timePassesUntil(story.now().plusSeconds(60));
    story.diploma(perhaps(zoe), 3);
    UUID second = story.schoolReports(zoe);

    assertThat(story.reviews(State.OPEN))
        .extracting(MatchReview::reportId)
        .containsExactly(first, second);
    assertThat(story.reviewsBehind(story.review(first, State.OPEN)))
        .extracting(MatchReview::reportId)
        .containsExactly(second);
  }

  @Test
  void anEnrolmentThatTurnsOutToBeSurelyThePupilsLeavesNothingToReview() {
    UUID report = givenADoubtfulEnrolment();

    story.apprenticeship(lea(), TODAY.minusDays(2), TODAY.plusYears(1));

    assertThat(story.decisionOn(report).reason()).isEqualTo(Reason.IN_TRAINING);
    assertThat(story.reviews(State.OPEN)).isEmpty();
  }

  @Test
  void anErasedReportTakesItsReviewsVerdictsAndHistoryAlong() {
    UUID report = givenADoubtfulEnrolment();
    story.reviewerSays(report, 1, Verdict.SAME);
    String review = story.review(report, State.DECIDED).id();
    assertThat(story.revisionsOf(report)).hasSize(2);

    story.erase(report);

    assertThat(story.reviews(State.DECIDED)).isEmpty();
    assertThat(story.revisionsOf(report)).isEmpty();
    assertThat(story.lastOn(Topics.REVIEW_VERDICTS, review)).isEmpty();
    assertThat(story.lastOn(Topics.MATCHING_REVIEWS, review)).isEmpty();
  }

  @Test
  void theLastFiftyRevisionsAreKeptInOrder() {
    UUID report = givenADoubtfulEnrolment();

    for (int sequence = 1; sequence <= 60; sequence++) {
      story.reviewerSays(report, sequence, sequence % 2 == 0 ? Verdict.SAME : Verdict.DIFFERENT);
    }

    assertThat(story.revisionsOf(report)).hasSize(50).isSorted();
    assertThat(story.revisionsOf(report).get(49)).isEqualTo(story.decisionOn(report).revision());
  }

  @Test
  void aVerdictThatNobodyCanReadBecomesADeadLetter() {
    story.poison(Topics.REVIEW_VERDICTS, "poison");

    assertThat(story.deadLetters(Topics.REVIEW_VERDICTS)).hasSize(1);
    assertThat(story.deadLettersCounted(Topics.REVIEW_VERDICTS)).isEqualTo(1);
  }

  @Test
  void aReviewThatNobodyCanReadIsCountedAndHarmsNoOther() {
    story.poison(Topics.MATCHING_REVIEWS, "poison");

    givenADoubtfulEnrolment();

    assertThat(story.deadLettersCounted(Topics.MATCHING_REVIEWS)).isEqualTo(1);
    assertThat(story.reviews(State.OPEN)).hasSize(1);
  }

  private UUID givenADoubtfulEnrolment() {
    return givenADoubtfulEnrolment(UUID.randomUUID());
  }

  private UUID givenADoubtfulEnrolment(UUID report) {
    story.everySourceIsFresh();
    story.apprenticeship(perhapsLea(), TODAY.minusDays(3), TODAY.plusYears(1));
    return story.schoolReports(report, 1, SCHOOL, lea(), TODAY.minusDays(7));
  }
}
