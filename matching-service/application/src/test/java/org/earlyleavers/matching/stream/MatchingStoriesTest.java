package org.earlyleavers.matching.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyleavers.matching.stream.MatchingStory.OTHER_SCHOOL;
import static org.earlyleavers.matching.stream.MatchingStory.SCHOOL;
import static org.earlyleavers.matching.stream.MatchingStory.TODAY;
import static org.earlyleavers.matching.stream.MatchingStory.lea;
import static org.earlyleavers.matching.stream.MatchingStory.person;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.LeaverDecision.Evidence.Bearing;
import org.earlyleavers.events.LeaverDecision.Outcome;
import org.earlyleavers.events.LeaverDecision.Reason;
import org.earlyleavers.events.Topics;
import org.earlyleavers.matching.dossier.Policy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MatchingStoriesTest {

  private final MatchingStory story = new MatchingStory();

  @AfterEach
  void close() {
    story.close();
  }

  @Test
  void aPupilWhoLeavesAndIsEnrolledNowhereIsConfirmedAsALeaver() {
    story.everySourceIsFresh();

    UUID report = story.schoolReports(lea());

    LeaverDecision decision = story.decisionOn(report);
    assertThat(decision.outcome()).isEqualTo(Outcome.CONFIRMED);
    assertThat(decision.reason()).isEqualTo(Reason.NOT_IN_TRAINING);
    assertThat(decision.report().orElseThrow().person()).isEqualTo(lea());
    assertThat(decision.sources()).noneMatch(source -> source.silent());
  }

  @Test
  void theEnvelopeOfAnEventDoesNotTravelWithWhatFollowsFromIt() {
    story.everySourceIsFresh();
    story.apprenticeship(lea(), TODAY, TODAY.plusYears(2));
    story.schoolReports(lea());

    for (String way : List.of("enrolments-to-rooms", "reports-to-rooms", "rooms-to-dossiers")) {
      assertThat(story.inside(way))
          .isNotEmpty()
          .allSatisfy(message -> assertThat(message.headers()).isEmpty());
    }
  }

  @Test
  void aLeaverWhoSignsAnApprenticeshipIsClearedAndConfirmedAgainWhenTheContractBreaks() {
    story.everySourceIsFresh();
    UUID report = story.schoolReports(lea());
    assertThat(story.decisionOn(report).outcome()).isEqualTo(Outcome.CONFIRMED);

    story.apprenticeship(lea(), TODAY, TODAY.plusYears(2));
    LeaverDecision cleared = story.decisionOn(report);
    assertThat(cleared.reason()).isEqualTo(Reason.IN_TRAINING);
    assertThat(cleared.evidence())
        .singleElement()
        .satisfies(
            evidence -> {
              assertThat(evidence.bearing()).isEqualTo(Bearing.ACTIVE);
              assertThat(evidence.source()).isEqualTo("labour");
              assertThat(evidence.recordId()).isEqualTo("contract:1");
              assertThat(evidence.comparison()).extracting("field").contains("ine", "birthDate");
            });

    story.apprenticeship(lea(), TODAY, TODAY);
    LeaverDecision again = story.decisionOn(report);
    assertThat(again.outcome()).isEqualTo(Outcome.CONFIRMED);
    assertThat(again.revision()).isGreaterThan(cleared.revision());
  }

  @Test
  void aPupilWhoWasAnApprenticeAllAlongNeverRaisesAnAlarm() {
    story.everySourceIsFresh();
    story.apprenticeship(lea(), TODAY.minusMonths(2), TODAY.plusYears(2));

    story.schoolReports(person(null, "LEFEVRE", "LEA"));

    assertThat(story.announced())
        .extracting(Optional::get)
        .extracting("outcome")
        .containsOnly(Outcome.CLEARED);
  }

  @Test
  void aReportThatOvertakesASilentSourceIsHeldAndConfirmedOnceTheSourceSpeaks() {
    story.sourceSpeaks("defence");
    UUID report = story.schoolReports(lea());
    assertThat(story.decisionOn(report).reason()).isEqualTo(Reason.SOURCE_SILENT);

    story.sourceSpeaks("labour");

    assertThat(story.decisionOn(report).reason()).isEqualTo(Reason.NOT_IN_TRAINING);
  }

  @Test
  void anEnrolmentThatLiesBeforeTheMarkIsSeenBeforeTheHoldEnds() {
    story.sourceSpeaks("defence");
    UUID report = story.schoolReports(lea());
    story.apprenticeship(lea(), TODAY.minusMonths(2), TODAY.plusYears(2));
    story.sourceSpeaks("labour");

    assertThat(story.announced())
        .extracting(Optional::get)
        .filteredOn(decision -> decision.reportId().equals(report))
        .extracting(LeaverDecision::outcome)
        .startsWith(Outcome.ON_HOLD)
        .endsWith(Outcome.CLEARED)
        .doesNotContain(Outcome.CONFIRMED);
  }

  @Test
  void aReportThatOvertakesABacklogIsHeldAndConfirmedOnceTheBacklogIsTakenIn() {
    story.everySourceIsFresh();
    story.sourceIsTakenInAsPublished("labour", Duration.ofMinutes(10));
    UUID report = story.schoolReports(lea());
    assertThat(story.decisionOn(report).reason()).isEqualTo(Reason.SOURCE_SILENT);

    story.sourceIsTakenInAsPublished("labour", Duration.ofSeconds(1));

    assertThat(story.decisionOn(report).reason()).isEqualTo(Reason.NOT_IN_TRAINING);
  }

  @Test
  void aReportThatWaitsAgainSoonAfterItWasLetGoIsLetGoAgain() {
    story.sourceSpeaks("defence");
    UUID report = story.schoolReports(lea());
    story.sourceIsTakenInAsPublished("labour", Duration.ofSeconds(50));
    assertThat(story.decisionOn(report).reason()).isEqualTo(Reason.NOT_IN_TRAINING);

    story.timePassesUntil(story.now().plusSeconds(20));
    story.schoolReports(report, 2, SCHOOL, person(null, "Lefèvre", "Léa"), TODAY.minusDays(6));
    assertThat(story.decisionOn(report).reason()).isEqualTo(Reason.SOURCE_SILENT);
    story.sourceIsTakenInAsPublished("labour", Duration.ofSeconds(1));

    assertThat(story.decisionOn(report).reason()).isEqualTo(Reason.NOT_IN_TRAINING);
  }

  @Test
  void aSourceThatStaysSilentTooLongDoesNotHideALeaver() {
    story.sourceSpeaks("defence");
    UUID report = story.schoolReports(lea());
    Instant held = story.now();
    story.decisionOn(report);

    story.timePassesUntil(held.plus(Duration.ofDays(3)));

    LeaverDecision decision = story.decisionOn(report);
    assertThat(decision.reason()).isEqualTo(Reason.NOT_IN_TRAINING_SOURCE_SILENT);
    assertThat(decision.sources())
        .filteredOn(source -> source.silent())
        .extracting(LeaverDecision.SourceFreshness::source)
        .contains("labour");
  }

  @Test
  void anApprenticeshipThatBeginsInThreeWeeksHoldsTheCaseBackUntilItHasBegun() {
    story.everySourceIsFresh();
    story.apprenticeship(lea(), TODAY.plusWeeks(3), TODAY.plusYears(2));
    UUID report = story.schoolReports(lea());
    assertThat(story.decisionOn(report).reason()).isEqualTo(Reason.TRAINING_STARTS_SOON);

    story.timePassesUntil(Policy.startOf(TODAY.plusWeeks(3)));

    assertThat(story.decisionOn(report).reason()).isEqualTo(Reason.IN_TRAINING);
  }

  @Test
  void onThe26thBirthdayTheCaseEndsByItself() {
    story.everySourceIsFresh();
    UUID report = story.schoolReports(lea());
    story.decisionOn(report);

    story.timePassesUntil(Policy.startOf(lea().birthDate().plusYears(26)));

    assertThat(story.decisionOn(report).reason()).isEqualTo(Reason.OVER_AGE);
  }

  @Test
  void aDiplomaObtainedEndsTheConcern() {
    story.everySourceIsFresh();
    UUID report = story.schoolReports(lea());

    story.diploma(lea(), 3);

    assertThat(story.decisionOn(report).reason()).isEqualTo(Reason.QUALIFIED);
  }

  @Test
  void twoSchoolsThatReportTheSamePupilLeadToOneConfirmedReport() {
    story.everySourceIsFresh();
    UUID early = story.schoolReports(lea());
    UUID late = story.schoolReports(UUID.randomUUID(), 1, OTHER_SCHOOL, lea(), TODAY.minusDays(2));

    Map<UUID, LeaverDecision> decisions = story.decisions();
    assertThat(decisions.get(early).outcome()).isEqualTo(Outcome.DUPLICATE);
    assertThat(decisions.get(late).outcome()).isEqualTo(Outcome.CONFIRMED);
    assertThat(decisions.get(early).sameLeaver()).containsExactly(late);
    assertThat(decisions.get(late).sameLeaver()).containsExactly(early);
  }

  @Test
  void aWithdrawnReportLeavesTheOtherSchoolsReportStanding() {
    story.everySourceIsFresh();
    UUID early = story.schoolReports(lea());
    UUID late = story.schoolReports(UUID.randomUUID(), 1, OTHER_SCHOOL, lea(), TODAY.minusDays(2));
    story.announced();

    story.schoolWithdraws(late, 2);

    Map<UUID, LeaverDecision> decisions = story.decisions();
    assertThat(decisions.get(late).outcome()).isEqualTo(Outcome.WITHDRAWN);
    assertThat(decisions.get(late).report()).isEmpty();
    assertThat(decisions.get(early).outcome()).isEqualTo(Outcome.CONFIRMED);
  }

  @Test
  void aCorrectionThatArrivesBeforeTheOriginalWins() {
    story.everySourceIsFresh();
    story.apprenticeship(lea(), TODAY.minusMonths(1), TODAY.plusYears(2));
    UUID report = UUID.randomUUID();
    story.schoolReports(report, 2, SCHOOL, lea(), TODAY.minusDays(7));
    story.schoolReports(report, 1, SCHOOL, person(null, "Mistyped", "Léa"), TODAY.minusDays(7));

    assertThat(story.decisionOn(report).reason()).isEqualTo(Reason.IN_TRAINING);
  }

  @Test
  void aRepeatedReportIsAnsweredWithTheSameAnnouncementUnderTheSameId() {
    story.everySourceIsFresh();
    UUID report = story.schoolReports(lea());
    story.schoolReports(report, 1, SCHOOL, lea(), TODAY.minusDays(7));

    assertThat(story.announced()).hasSizeGreaterThan(1);
    assertThat(new HashSet<>(story.eventIds())).hasSize(1);
  }

  @Test
  void anErasedReportLeavesATombstoneAndIsForgotten() {
    story.everySourceIsFresh();
    UUID report = story.schoolReports(lea());
    story.announced();

    story.erase(report);
    assertThat(story.announced()).containsExactly(Optional.empty());
    story.apprenticeship(lea(), TODAY, null);
    story.timePassesUntil(story.now().plus(Duration.ofDays(3650)));

    assertThat(story.announced()).isEmpty();
  }

  @Test
  void aReportThatIsSentAgainAfterItsErasureDoesNotComeBack() {
    story.everySourceIsFresh();
    UUID report = story.schoolReports(lea());
    story.erase(report);
    story.announced();

    story.schoolReports(report, 1, SCHOOL, lea(), TODAY.minusDays(7));

    assertThat(story.announced()).allMatch(Optional::isEmpty);
  }

  @Test
  void aRepeatedReportRestoresTheIndexThatACrashLost() {
    UUID report = story.schoolReports(lea());
    story.indexOfDossiersIsLost();
    story.schoolReports(report, 1, SCHOOL, lea(), TODAY.minusDays(7));
    story.announced();

    story.everySourceIsFresh();

    assertThat(story.decisionOn(report).outcome()).isEqualTo(Outcome.CONFIRMED);
  }

  @Test
  void aReminderThatNobodyAskedForIsForgotten() {
    story.everySourceIsFresh();
    UUID report = story.schoolReports(lea());
    story.announced();
    story.indexHasAReminderThatNobodyAskedFor(report);

    story.timePassesUntil(story.now().plusSeconds(1));
    story.timePassesUntil(story.now().plusSeconds(1));

    assertThat(story.announced()).isEmpty();
  }

  @Test
  void aSourceThatClaimsTheFutureStillFallsSilent() {
    story.sourceSpeaks("defence");
    story.sourceClaimsTheFuture("labour", Duration.ofDays(3650));
    story.timePassesUntil(story.now().plus(Duration.ofDays(7)));

    UUID report = story.schoolReports(lea());

    assertThat(story.decisionOn(report).reason()).isEqualTo(Reason.SOURCE_SILENT);
  }

  @Test
  void aPoisonedRecordBecomesADeadLetterAndItsNeighboursGoOn() {
    story.everySourceIsFresh();
    story.poison(Topics.DROPOUT_REPORTS, "poison");
    story.poison(Topics.DROPOUT_REPORTS, null);
    story.poison(Topics.ENROLMENT_CHANGES, "poison");
    UUID report = story.schoolReports(lea());

    assertThat(story.decisionOn(report).outcome()).isEqualTo(Outcome.CONFIRMED);
    assertThat(story.deadLettersCounted(Topics.DROPOUT_REPORTS)).isEqualTo(2);
    assertThat(story.deadLettersCounted(Topics.ENROLMENT_CHANGES)).isEqualTo(1);
    assertThat(story.deadLetters(Topics.ENROLMENT_CHANGES))
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.key()).isEqualTo("poison");
              assertThat(new String(letter.value(), java.nio.charset.StandardCharsets.UTF_8))
                  .isEqualTo("no event at all");
              assertThat(letter.headers().lastHeader("dead-letter-reason")).isNotNull();
            });
  }
}
