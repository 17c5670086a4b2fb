package org.earlyleavers.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyleavers.matching.InMemoryExchange.lea;
import static org.earlyleavers.matching.Statements.DEPARTURE;
import static org.earlyleavers.matching.Statements.OTHER_SCHOOL;
import static org.earlyleavers.matching.Statements.SCHOOL;
import static org.earlyleavers.matching.Statements.award;
import static org.earlyleavers.matching.Statements.reportOf;
import static org.earlyleavers.matching.Statements.spell;
import static org.earlyleavers.matching.Statements.spellAt;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.earlyleavers.matching.dossier.Decision;
import org.earlyleavers.matching.dossier.Policy;
import org.earlyleavers.matching.dossier.Reason;
import org.earlyleavers.matching.dossier.Weighed.Bearing;
import org.earlyleavers.matching.linkage.Identity;
import org.earlyleavers.matching.record.Version;
import org.junit.jupiter.api.Test;

class DecisionTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Optional<LocalDate> OPEN_ENDED = Optional.empty();

  private final InMemoryExchange exchange = new InMemoryExchange().sourceSpeaks();

  @Test
  void aPupilWhoIsEnrolledNowhereIsALeaver() {
    exchange.send(reportOf(lea(), "r1"));
    exchange.deliver();

    assertThat(reason()).isEqualTo(Reason.NOT_IN_TRAINING);
  }

  @Test
  void nothingIsDecidedBeforeEveryRoomHasAnswered() {
    exchange.send(reportOf(lea(), "r1"));

    assertThat(exchange.decisionOn("r1")).isEmpty();
  }

  @Test
  void whoeverIsEnrolledElsewhereIsNoLeaver() {
    exchange.send(spell(lea(), "e1", 1, LocalDate.of(2026, 9, 1), OPEN_ENDED));
    exchange.send(reportOf(lea(), "r1"));
    exchange.deliver();

    assertThat(reason()).isEqualTo(Reason.IN_TRAINING);
  }

  @Test
  void anEnrolmentThatArrivesLaterTakesTheAlarmBackAndItsEndRaisesItAgain() {
    exchange.send(reportOf(lea(), "r1"));
    exchange.deliver();
    exchange.send(spell(lea(), "e1", 1, TODAY, OPEN_ENDED));
    exchange.deliver();
    assertThat(reason()).isEqualTo(Reason.IN_TRAINING);
    long cleared = exchange.decisionOn("r1").orElseThrow().revision();

    exchange.send(spell(lea(), "e1", 2, TODAY.minusDays(3), Optional.of(TODAY)));
    exchange.deliver();

    assertThat(reason()).isEqualTo(Reason.NOT_IN_TRAINING);
    assertThat(exchange.decisionOn("r1").orElseThrow().revision()).isGreaterThan(cleared);
  }

  @Test
  void theSpellThatTheReportEndsIsNoEvidence() {
    exchange.send(
        spellAt(Optional.of(SCHOOL), lea(), "own", 1, LocalDate.of(2026, 9, 1), OPEN_ENDED));
    exchange.send(reportOf(lea(), "r1"));
    exchange.deliver();

    assertThat(reason()).isEqualTo(Reason.NOT_IN_TRAINING);
    assertThat(bearing()).isEqualTo(Bearing.REPORTED_SPELL);
  }

  @Test
  void aReturnToTheReportingSchoolIsEvidence() {
    exchange.send(spellAt(Optional.of(SCHOOL), lea(), "back", 1, DEPARTURE, OPEN_ENDED));
    exchange.send(reportOf(lea(), "r1"));
    exchange.deliver();

    assertThat(reason()).isEqualTo(Reason.IN_TRAINING);
  }

  @Test
  void aDiplomaOfLevel3EndsTheConcernAndALowerOneDoesNot() {
    exchange.send(award(lea(), "a1", 2, LocalDate.of(2025, 7, 1)));
    exchange.send(reportOf(lea(), "r1"));
    exchange.deliver();
    assertThat(reason()).isEqualTo(Reason.NOT_IN_TRAINING);

    exchange.send(award(lea(), "a2", 3, LocalDate.of(2025, 7, 1)));
    exchange.deliver();

    assertThat(reason()).isEqualTo(Reason.QUALIFIED);
  }

  @Test
  void trainingThatStartsSoonHoldsTheAlarmBackUntilItHasBegun() {
    LocalDate start = TODAY.plusWeeks(3);
    exchange.send(spell(lea(), "e1", 1, start, OPEN_ENDED));
    exchange.send(reportOf(lea(), "r1"));
    exchange.deliver();
    assertThat(reason()).isEqualTo(Reason.TRAINING_STARTS_SOON);
    assertThat(exchange.decisionOn("r1").orElseThrow().reconsiderAt())
        .contains(Policy.startOf(start));

    exchange.at(Policy.startOf(start)).sourceSpeaks();

    assertThat(reason()).isEqualTo(Reason.IN_TRAINING);
  }

  @Test
  void trainingThatBeginsInTheFarFutureIsNotWaitedFor() {
    exchange.send(spell(lea(), "e1", 1, TODAY.plusMonths(9), OPEN_ENDED));
    exchange.send(reportOf(lea(), "r1"));
    exchange.deliver();

    assertThat(reason()).isEqualTo(Reason.NOT_IN_TRAINING);
    assertThat(bearing()).isEqualTo(Bearing.STARTS_LATER);
  }

  @Test
  void aSpellThatReachesItsPlannedEndMakesALeaver() {
    LocalDate end = TODAY.plusMonths(1);
    exchange.send(spell(lea(), "e1", 1, LocalDate.of(2026, 9, 1), Optional.of(end)));
    exchange.send(reportOf(lea(), "r1"));
    exchange.deliver();
    assertThat(exchange.decisionOn("r1").orElseThrow().reconsiderAt())
        .contains(Policy.startOf(end));

    exchange.at(Policy.startOf(end)).sourceSpeaks();

    assertThat(reason()).isEqualTo(Reason.NOT_IN_TRAINING);
  }

  @Test
  void nobodyIsConfirmedAgainstASilentSource() {
    InMemoryExchange silent = new InMemoryExchange();
    silent.send(reportOf(lea(), "r1"));
    silent.deliver();
    assertThat(reasonIn(silent)).isEqualTo(Reason.SOURCE_SILENT);

    silent.sourceSpeaks();

    assertThat(reasonIn(silent)).isEqualTo(Reason.NOT_IN_TRAINING);
  }

  @Test
  void theLongestHoldOverALeaverIsConfirmedAndTheSilentSourceNamed() {
    InMemoryExchange silent = new InMemoryExchange();
    silent.send(reportOf(lea(), "r1"));
    silent.deliver();
    Instant holdEnds = silent.now().plus(Duration.ofDays(3));
    assertThat(silent.decisionOn("r1").orElseThrow().reconsiderAt()).contains(holdEnds);

    silent.at(holdEnds.minusMillis(1)).wakeAll();
    assertThat(reasonIn(silent)).isEqualTo(Reason.SOURCE_SILENT);
    silent.at(holdEnds).wakeAll();

    assertThat(reasonIn(silent)).isEqualTo(Reason.NOT_IN_TRAINING_SOURCE_SILENT);
    assertThat(silent.decisionOn("r1").orElseThrow().sources())
        .singleElement()
        .satisfies(state -> assertThat(state.silent()).isTrue());
  }

  @Test
  void silenceThatBeginsAfterAConfirmationDoesNotTakeItBack() {
    exchange.send(reportOf(lea(), "r1"));
    exchange.deliver();

    Decision confirmed = exchange.decisionOn("r1").orElseThrow();

    exchange.at(exchange.now().plus(Duration.ofDays(10))).wakeAll();

    assertThat(exchange.decisionOn("r1")).contains(confirmed);
  }

  @Test
  void aTrainingThatEndsWhileASourceIsSilentIsHeld() {
    exchange.send(spell(lea(), "e1", 1, DEPARTURE, OPEN_ENDED));
    exchange.send(reportOf(lea(), "r1"));
    exchange.deliver();

    exchange.at(exchange.now().plus(Duration.ofDays(10)));
    exchange.send(spell(lea(), "e1", 2, DEPARTURE, Optional.of(TODAY)));
    exchange.deliver();

    assertThat(reason()).isEqualTo(Reason.SOURCE_SILENT);
  }

  @Test
  void from26OnNobodyIsALeaver() {
    exchange.send(reportOf(lea(), "r1"));
    exchange.deliver();

    exchange.at(Policy.startOf(InMemoryExchange.BORN.plusYears(26)).minusMillis(1)).sourceSpeaks();
    assertThat(reason()).isEqualTo(Reason.NOT_IN_TRAINING);
    exchange.at(Policy.startOf(InMemoryExchange.BORN.plusYears(26))).sourceSpeaks();

    assertThat(reason()).isEqualTo(Reason.OVER_AGE);
  }

  @Test
  void whoeverWasBornOn29FebruaryComesOfAgeOn1MarchOfACommonYear() {
    assertThat(Policy.birthday(LocalDate.of(2008, 2, 29), 26)).isEqualTo("2034-03-01");
    assertThat(Policy.birthday(LocalDate.of(2008, 2, 29), 16)).isEqualTo("2024-02-29");
  }

  @Test
  void twoSchoolsThatReportTheSamePupilLeadToOneConfirmedReportTheLaterDeparture() {
    exchange.send(reportOf(lea(), "early"));
    exchange.send(reportOf(lea(), "late", 1, OTHER_SCHOOL, DEPARTURE.plusDays(3)));
    exchange.deliver();

    assertThat(exchange.decisionOn("early").map(Decision::reason)).contains(Reason.LATER_REPORT);
    assertThat(exchange.decisionOn("late").map(Decision::reason)).contains(Reason.NOT_IN_TRAINING);
    assertThat(exchange.decisionOn("late").orElseThrow().sameLeaver()).containsExactly("early");
    assertThat(exchange.decisionOn("early").orElseThrow().sameLeaver()).containsExactly("late");
  }

  @Test
  void whenTheStandingReportIsWithdrawnTheOtherOneStandsAgain() {
    exchange.send(reportOf(lea(), "early"));
    exchange.send(reportOf(lea(), "late", 1, OTHER_SCHOOL, DEPARTURE.plusDays(3)));
    exchange.deliver();

    exchange.withdraw("late", new Version(2, 0));
    exchange.deliver();

    assertThat(exchange.decisionOn("late").map(Decision::reason)).contains(Reason.REPORT_WITHDRAWN);
    assertThat(exchange.decisionOn("early").map(Decision::reason)).contains(Reason.NOT_IN_TRAINING);
  }

  @Test
  void aCorrectedReportIsComparedAnew() {
    Identity mistyped =
        Identity.of(
            Optional.empty(), "Lefebvre", Optional.empty(), "Léa", LocalDate.of(2008, 3, 15));
    exchange.send(spell(lea(), "e1", 1, DEPARTURE, OPEN_ENDED));
    exchange.send(reportOf(mistyped, "r1"));
    exchange.deliver();
    assertThat(reason()).isEqualTo(Reason.NOT_IN_TRAINING);

    exchange.send(reportOf(lea(), "r1", 2, SCHOOL, DEPARTURE));
    exchange.deliver();

    assertThat(reason()).isEqualTo(Reason.IN_TRAINING);
  }

  @Test
  void anEnrolmentThatTurnsOutToBeSomeoneElsesIsNoEvidenceAnyMore() {
    Identity someoneElse =
        Identity.of(
            Optional.of("130187885JE"),
            "Durand",
            Optional.empty(),
            "Zoé",
            LocalDate.of(2008, 7, 2));
    exchange.send(spell(lea(), "e1", 1, DEPARTURE, OPEN_ENDED));
    exchange.send(reportOf(lea(), "r1"));
    exchange.deliver();
    assertThat(reason()).isEqualTo(Reason.IN_TRAINING);

    exchange.send(spell(someoneElse, "e1", 2, DEPARTURE, OPEN_ENDED));
    exchange.deliver();

    assertThat(reason()).isEqualTo(Reason.NOT_IN_TRAINING);
  }

  @Test
  void theSpellThatAnotherSchoolsReportEndsIsNoEvidenceEither() {
    exchange.send(
        spellAt(Optional.of(SCHOOL), lea(), "own", 1, LocalDate.of(2026, 9, 1), OPEN_ENDED));
    exchange.send(reportOf(lea(), "early"));
    exchange.send(reportOf(lea(), "late", 1, OTHER_SCHOOL, DEPARTURE.plusDays(3)));
    exchange.deliver();

    assertThat(exchange.decisionOn("late").map(Decision::reason)).contains(Reason.NOT_IN_TRAINING);
  }

  @Test
  void aDossierThatIsBuiltAnewGoesOnWithHigherRevisions() {
    exchange.send(reportOf(lea(), "r1"));
    exchange.deliver();
    exchange.send(spell(lea(), "e1", 1, TODAY, OPEN_ENDED));
    exchange.deliver();
    long known = exchange.decisionOn("r1").orElseThrow().revision();

    InMemoryExchange rebuilt =
        new InMemoryExchange().at(exchange.now().plusSeconds(60)).sourceSpeaks();
    rebuilt.send(reportOf(lea(), "r1"));
    rebuilt.deliver();

    assertThat(rebuilt.decisionOn("r1").orElseThrow().revision()).isGreaterThan(known);
  }

  @Test
  void aCorrectedReportIsNotAnsweredWithTheDecisionOnItsFormerState() {
    exchange.send(reportOf(lea(), "r1"));
    exchange.deliver();
    int said = exchange.announced().size();

    exchange.send(reportOf(lea(), "r1", 2, SCHOOL, DEPARTURE.plusDays(1)));
    exchange.wakeAll();

    assertThat(exchange.announced()).hasSize(said);
  }

  @Test
  void aHoldDoesNotOutliveAWithdrawal() {
    InMemoryExchange silent = new InMemoryExchange();
    silent.send(reportOf(lea(), "r1"));
    silent.deliver();
    silent.withdraw("r1", new Version(2, 0));
    silent.at(silent.now().plus(Duration.ofDays(4)));

    silent.send(reportOf(lea(), "r1", 3, SCHOOL, DEPARTURE));
    silent.deliver();

    assertThat(reasonIn(silent)).isEqualTo(Reason.SOURCE_SILENT);
  }

  @Test
  void aStartIsWaitedForFromExactlyTheDayOnWhichTheReportIsLookedAtAgain() {
    LocalDate start = LocalDate.of(2027, 4, 30);
    exchange.send(spell(lea(), "e1", 1, start, OPEN_ENDED));
    exchange.send(reportOf(lea(), "r1"));
    exchange.deliver();
    Instant reconsidered = exchange.decisionOn("r1").orElseThrow().reconsiderAt().orElseThrow();

    exchange.at(reconsidered.minusMillis(1)).sourceSpeaks();
    assertThat(reason()).isEqualTo(Reason.NOT_IN_TRAINING);
    exchange.at(reconsidered).sourceSpeaks();

    assertThat(reason()).isEqualTo(Reason.TRAINING_STARTS_SOON);
  }

  @Test
  void aRepeatedInputAnnouncesTheCurrentDecisionAgainUnchanged() {
    exchange.send(reportOf(lea(), "r1"));
    exchange.deliver();
    Decision first = exchange.decisionOn("r1").orElseThrow();
    int said = exchange.announced().size();

    exchange.send(reportOf(lea(), "r1"));
    exchange.deliver();

    assertThat(exchange.announced()).hasSizeGreaterThan(said);
    assertThat(exchange.announced()).allMatch(first::equals);
  }

  private Reason reason() {
    return reasonIn(exchange);
  }

  private static Reason reasonIn(InMemoryExchange exchange) {
    return exchange.decisionOn("r1").orElseThrow().reason();
  }

  private Bearing bearing() {
    return exchange.decisionOn("r1").orElseThrow().evidence().get(0).bearing();
  }
}
