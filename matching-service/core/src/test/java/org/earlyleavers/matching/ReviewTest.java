package org.earlyleavers.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyleavers.matching.InMemoryExchange.lea;
import static org.earlyleavers.matching.InMemoryExchange.perhapsLea;
import static org.earlyleavers.matching.Statements.DEPARTURE;
import static org.earlyleavers.matching.Statements.OTHER_SCHOOL;
import static org.earlyleavers.matching.Statements.SCHOOL;
import static org.earlyleavers.matching.Statements.award;
import static org.earlyleavers.matching.Statements.reportOf;
import static org.earlyleavers.matching.Statements.spell;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.matching.dossier.Decision;
import org.earlyleavers.matching.dossier.Policy;
import org.earlyleavers.matching.dossier.Policy.UnreviewedMatch;
import org.earlyleavers.matching.dossier.Reason;
import org.earlyleavers.matching.dossier.Review;
import org.earlyleavers.matching.dossier.Verdict.Answer;
import org.earlyleavers.matching.dossier.Weighed.Taken;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.record.RecordRef.Kind;
import org.earlyleavers.matching.record.Version;
import org.junit.jupiter.api.Test;

/** Where the weights leave open whether a record is about the pupil, a person decides. */
class ReviewTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Optional<LocalDate> OPEN_ENDED = Optional.empty();
  private static final RecordRef E1 = new RecordRef(Kind.ENROLMENT, InMemoryExchange.SOURCE, "e1");
  private static final Duration LIMIT = Duration.ofDays(14);

  private InMemoryExchange exchange = new InMemoryExchange().sourceSpeaks();

  @Test
  void aDoubtfulEnrolmentHoldsTheReportUntilSomeoneHasLooked() {
    givenADoubtfulEnrolment();

    assertThat(reason()).isEqualTo(Reason.MATCH_IN_DOUBT);
    assertThat(exchange.reviewsOf("r1"))
        .singleElement()
        .satisfies(review -> assertThat(review.verdict()).isEmpty())
        .satisfies(review -> assertThat(review.openedAt()).isEqualTo(exchange.now()))
        .satisfies(
            review -> assertThat(review.record().match().identity()).isEqualTo(perhapsLea()));
  }

  @Test
  void theVerdictSameMakesTheEnrolmentCount() {
    givenADoubtfulEnrolment();

    exchange.judge("r1", E1, 1, Answer.SAME);

    assertThat(reason()).isEqualTo(Reason.IN_TRAINING);
    assertThat(exchange.reviewsOf("r1"))
        .singleElement()
        .satisfies(review -> assertThat(review.verdict()).isPresent());
  }

  @Test
  void theVerdictDifferentMakesALeaverAndIsTakenBackByAnother() {
    givenADoubtfulEnrolment();

    exchange.judge("r1", E1, 1, Answer.DIFFERENT);
    assertThat(reason()).isEqualTo(Reason.NOT_IN_TRAINING);
    exchange.judge("r1", E1, 2, Answer.SAME);

    assertThat(reason()).isEqualTo(Reason.IN_TRAINING);
  }

  @Test
  void whoWasSaidToBeDifferentIsNeverAskedAboutAgain() {
    givenADoubtfulEnrolment();
    exchange.judge("r1", E1, 1, Answer.DIFFERENT);

    exchange.send(spell(perhapsLea(), "e1", 2, TODAY.minusDays(3), OPEN_ENDED));
    exchange.deliver();
    assertThat(reason()).isEqualTo(Reason.NOT_IN_TRAINING);
    exchange.send(reportOf(lea(), "r1", 2, SCHOOL, DEPARTURE.plusDays(1)));
    exchange.deliver();

    assertThat(reason()).isEqualTo(Reason.NOT_IN_TRAINING);
  }

  @Test
  void aVerdictThatArrivesBeforeTheReportHolds() {
    exchange.judge("r1", E1, 1, Answer.SAME);

    givenADoubtfulEnrolment();

    assertThat(reason()).isEqualTo(Reason.IN_TRAINING);
  }

  @Test
  void nobodyIsAskedAboutARecordOnWhichNothingDepends() {
    exchange.send(spell(perhapsLea(), "e1", 1, DEPARTURE.minusYears(1), Optional.of(DEPARTURE)));
    exchange.send(spell(perhapsLea(), "e2", 1, TODAY.plusYears(1), OPEN_ENDED));
    exchange.send(reportOf(lea(), "r1"));
    exchange.deliver();

    assertThat(reason()).isEqualTo(Reason.NOT_IN_TRAINING);
    assertThat(exchange.reviewsOf("r1")).isEmpty();
  }

  @Test
  void nobodyIsAskedWhereASureRecordSettlesIt() {
    givenADoubtfulEnrolment();
    exchange.send(spell(lea(), "e2", 1, DEPARTURE, Optional.of(TODAY.plusDays(30))));
    exchange.deliver();

    assertThat(reason()).isEqualTo(Reason.IN_TRAINING);
    assertThat(exchange.reviewsOf("r1")).isEmpty();
    exchange.at(Policy.startOf(TODAY.plusDays(30))).sourceSpeaks();
    assertThat(exchange.reviewsOf("r1")).hasSize(1);
  }

  @Test
  void aDoubtfulDiplomaIsAskedAboutToo() {
    exchange.send(award(perhapsLea(), "a1", 3, DEPARTURE.minusYears(1)));
    exchange.send(reportOf(lea(), "r1"));
    exchange.deliver();
    assertThat(reason()).isEqualTo(Reason.MATCH_IN_DOUBT);

    exchange.judge(
        "r1", new RecordRef(Kind.QUALIFICATION, InMemoryExchange.SOURCE, "a1"), 1, Answer.SAME);

    assertThat(reason()).isEqualTo(Reason.QUALIFIED);
  }

  @Test
  void aReviewThatOutlivesItsLimitConfirmsTheLeaverAndSaysSo() {
    givenADoubtfulEnrolment();
    Instant limit = exchange.now().plus(LIMIT);
    assertThat(decision().reconsiderAt()).contains(limit);

    exchange.at(limit.minusMillis(1)).sourceSpeaks();
    assertThat(reason()).isEqualTo(Reason.MATCH_IN_DOUBT);
    exchange.at(limit).sourceSpeaks();

    assertThat(reason()).isEqualTo(Reason.NOT_IN_TRAINING_MATCH_UNREVIEWED);
    assertThat(decision().evidence())
        .singleElement()
        .satisfies(weighed -> assertThat(weighed.taken()).isEqualTo(Taken.UNREVIEWED));
    assertThat(exchange.reviewsOf("r1")).hasSize(1);
    exchange.judge("r1", E1, 1, Answer.SAME);
    assertThat(reason()).isEqualTo(Reason.IN_TRAINING);
  }

  @Test
  void theTimeForAnAnswerBeginsAnewWhenNobodyWasAskedMeanwhile() {
    givenADoubtfulEnrolment();
    exchange.send(spell(lea(), "e2", 1, DEPARTURE, OPEN_ENDED));
    exchange.deliver();
    assertThat(reason()).isEqualTo(Reason.IN_TRAINING);

    exchange.at(exchange.now().plus(LIMIT.multipliedBy(4))).sourceSpeaks();
    exchange.send(spell(lea(), "e2", 2, DEPARTURE, Optional.of(TODAY)));
    exchange.deliver();

    assertThat(reason()).isEqualTo(Reason.MATCH_IN_DOUBT);
    assertThat(decision().reconsiderAt()).contains(exchange.now().plus(LIMIT));
  }

  @Test
  void aReviewThatOutlivesItsLimitMayClearInstead() {
    exchange = new InMemoryExchange(InMemoryExchange.policy(UnreviewedMatch.CLEAR)).sourceSpeaks();
    givenADoubtfulEnrolment();

    exchange.at(exchange.now().plus(LIMIT)).sourceSpeaks();
    assertThat(reason()).isEqualTo(Reason.IN_TRAINING);
    assertThat(exchange.reviewsOf("r1")).hasSize(1);

    exchange.at(exchange.now().plus(LIMIT)).sourceSpeaks();
    assertThat(reason()).isEqualTo(Reason.IN_TRAINING);
  }

  @Test
  void anUnreviewedMatchDoesNotConfirmAgainstASilentSource() {
    givenADoubtfulEnrolment();

    exchange.at(exchange.now().plus(LIMIT)).wakeAll();

    assertThat(reason()).isEqualTo(Reason.SOURCE_SILENT);
    exchange.at(exchange.now().plus(Duration.ofDays(3))).wakeAll();
    assertThat(reason()).isEqualTo(Reason.NOT_IN_TRAINING_SOURCE_SILENT);
    exchange.sourceSpeaks();
    assertThat(reason()).isEqualTo(Reason.NOT_IN_TRAINING_MATCH_UNREVIEWED);
  }

  @Test
  void aSecondDoubtfulRecordHasALimitOfItsOwn() {
    givenADoubtfulEnrolment();
    exchange.at(exchange.now().plus(LIMIT)).sourceSpeaks();

    exchange.send(spell(perhapsLea(), "e2", 1, TODAY, OPEN_ENDED));
    exchange.deliver();

    assertThat(reason()).isEqualTo(Reason.MATCH_IN_DOUBT);
    assertThat(decision().reconsiderAt()).contains(exchange.now().plus(LIMIT));
  }

  @Test
  void aDoubtfulDuplicateIsAskedAboutAtOneEndOnlyAndTheOtherIsConfirmedMeanwhile() {
    givenADoubtfulDuplicate();

    assertThat(reasonOf("early")).isEqualTo(Reason.MATCH_IN_DOUBT);
    assertThat(reasonOf("late")).isEqualTo(Reason.NOT_IN_TRAINING);
    assertThat(exchange.reviewsOf("late")).isEmpty();
    assertThat(exchange.decisionOn("late").orElseThrow().sameLeaver()).isEmpty();
  }

  @Test
  void bothEndsOfADoubtfulDuplicateHearTheVerdict() {
    givenADoubtfulDuplicate();

    exchange.judge("early", RecordRef.report("late"), 1, Answer.SAME);

    assertThat(reasonOf("early")).isEqualTo(Reason.LATER_REPORT);
    assertThat(exchange.decisionOn("early").orElseThrow().sameLeaver()).containsExactly("late");
    assertThat(exchange.decisionOn("late").orElseThrow().sameLeaver()).containsExactly("early");

    exchange.judge("late", RecordRef.report("early"), 2, Answer.DIFFERENT);

    assertThat(List.of(reasonOf("early"), reasonOf("late"))).containsOnly(Reason.NOT_IN_TRAINING);
    assertThat(exchange.decisionOn("late").orElseThrow().sameLeaver()).isEmpty();
  }

  @Test
  void aWithdrawnReportAsksNobody() {
    givenADoubtfulEnrolment();

    exchange.withdraw("r1", new Version(2, 0));

    assertThat(reason()).isEqualTo(Reason.REPORT_WITHDRAWN);
    assertThat(exchange.reviewsOf("r1")).isEmpty();
  }

  @Test
  void anErasedReportForgetsWhatWasAskedAndSaid() {
    givenADoubtfulEnrolment();
    exchange.judge("r1", E1, 1, Answer.SAME);

    exchange.erase("r1");
    exchange.judge("r1", E1, 2, Answer.SAME);

    assertThat(exchange.hasForgotten("r1")).isTrue();
    assertThat(exchange.reviewsOf("r1")).isEmpty();
  }

  @Test
  void twoYearsAfterThe26thBirthdayEverythingIsForgotten() {
    givenADoubtfulEnrolment();
    Instant end = Policy.startOf(InMemoryExchange.BORN.plusYears(28));

    exchange.at(end.minusMillis(1)).wakeAll();
    assertThat(reason()).isEqualTo(Reason.OVER_AGE);
    assertThat(decision().reconsiderAt()).contains(end);
    exchange.at(end).wakeAll();

    assertThat(exchange.hasForgotten("r1")).isTrue();
    assertThat(exchange.decisionOn("r1")).isEmpty();
  }

  @Test
  void aDecisionNamesTheWeightsThatItRestsOn() {
    givenADoubtfulEnrolment();

    assertThat(decision().weightsVersion()).isEqualTo("doubting");
    assertThat(exchange.reviewsOf("r1"))
        .extracting(Review::record)
        .allSatisfy(record -> assertThat(record.match().comparison().fields()).isNotEmpty());
  }

  private void givenADoubtfulEnrolment() {
    exchange.send(spell(perhapsLea(), "e1", 1, DEPARTURE, OPEN_ENDED));
    exchange.send(reportOf(lea(), "r1"));
    exchange.deliver();
  }

  private void givenADoubtfulDuplicate() {
    exchange.send(reportOf(lea(), "early"));
    exchange.send(reportOf(perhapsLea(), "late", 1, OTHER_SCHOOL, DEPARTURE.plusDays(3)));
    exchange.deliver();
  }

  private Decision decision() {
    return exchange.decisionOn("r1").orElseThrow();
  }

  private Reason reason() {
    return reasonOf("r1");
  }

  private Reason reasonOf(String reportId) {
    return exchange.decisionOn(reportId).orElseThrow().reason();
  }
}
