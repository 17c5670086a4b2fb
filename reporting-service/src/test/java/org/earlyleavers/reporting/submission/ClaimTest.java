package org.earlyleavers.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.earlyleavers.events.DropoutReportWithdrawn;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.reporting.intake.Statement;
import org.earlyleavers.reporting.intake.Uai;
import org.earlyleavers.reporting.submission.Claim.Judgement.Publish;
import org.earlyleavers.reporting.submission.Claim.Judgement.Refuse;
import org.earlyleavers.reporting.submission.Replacing.Always;
import org.earlyleavers.reporting.submission.Replacing.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimTest {

  private static final UUID ID = new UUID(1, 2);
  private static final Uai SCHOOL = new Uai("0951099D");
  private static final Instant FIRST = Instant.parse("2026-01-12T08:30:00Z");
  private static final Instant NOW = FIRST.plusSeconds(3600);
  private static final Fingerprint SAID = new Fingerprint("01");
  private static final Fingerprint CHANGED = new Fingerprint("02");
  private static final SubmissionRow STANDING =
      new SubmissionRow(ID, SCHOOL.value(), 3, SAID, FIRST, false, 3);
  private static final SubmissionRow WITHDRAWN =
      new SubmissionRow(ID, SCHOOL.value(), 4, SAID, FIRST, true, 4);
  private static final SubmissionRow WITHDRAWN_BY_A_FILE =
      new SubmissionRow(ID, SCHOOL.value(), 4, Fingerprint.NONE, FIRST, true, 4);

  static Stream<Replacing> anyCondition() {
    return Stream.concat(Stream.of(Always.values()), Stream.of(new Revision(3), new Revision(1)));
  }

  @ParameterizedTest
  @MethodSource("anyCondition")
  void whatAReportSaysAlreadyIsTheSameRevisionAgain(Replacing condition) {
    assertThat(claim(SAID, condition).judge(STANDING, NOW)).isEqualTo(new Publish(STANDING));
  }

  @ParameterizedTest
  @MethodSource("anyCondition")
  void aWithdrawalIsTheSameRevisionAgain(Replacing condition) {
    assertThat(withdrawal(condition).judge(WITHDRAWN_BY_A_FILE, NOW))
        .isEqualTo(new Publish(WITHDRAWN_BY_A_FILE));
  }

  @Test
  void aChangeIsTheNextRevisionAtItsOwnMoment() {
    for (Replacing condition : List.of(Always.CHANGED, new Revision(3))) {
      SubmissionRow corrected = published(claim(CHANGED, condition).judge(STANDING, NOW));

      assertThat(corrected.revision()).isEqualTo(4);
      assertThat(corrected.statedAt()).isEqualTo(NOW);
      assertThat(corrected.fingerprint()).isEqualTo(CHANGED);
      assertThat(corrected.acknowledgedRevision()).isEqualTo(3);
    }
  }

  @Test
  void aChangeOfAnotherRevisionThanTheExpectedOneIsStale() {
    assertThat(claim(CHANGED, new Revision(2)).judge(STANDING, NOW))
        .isEqualTo(new Refuse(new Submission.Stale(3)));
    assertThat(withdrawal(new Revision(4)).judge(STANDING, NOW))
        .isEqualTo(new Refuse(new Submission.Stale(3)));
  }

  @Test
  void anIdempotencyKeyIsNeverUsedForAChange() {
    assertThat(claim(CHANGED, Always.NEVER).judge(STANDING, NOW))
        .isEqualTo(new Refuse(new Submission.KeyTaken()));
  }

  @Test
  void theSameStatementLeavesAWithdrawnReportSoUnlessItIsToComeBack() {
    assertThat(claim(SAID, Always.NEVER).judge(WITHDRAWN, NOW)).isEqualTo(new Publish(WITHDRAWN));
    assertThat(claim(SAID, Always.CHANGED).judge(WITHDRAWN, NOW)).isEqualTo(new Publish(WITHDRAWN));

    assertThat(claim(SAID, new Revision(3)).judge(WITHDRAWN, NOW))
        .isEqualTo(new Refuse(new Submission.Stale(4)));
    SubmissionRow back = published(claim(SAID, new Revision(4)).judge(WITHDRAWN, NOW));
    assertThat(back.revision()).isEqualTo(5);
    assertThat(back.withdrawn()).isFalse();
  }

  @Test
  void aFileThatSaysNoDepartureAndThenTheSameOneAgainBringsTheReportBack() {
    SubmissionRow withdrawn = published(withdrawal(Always.CHANGED).judge(STANDING, NOW));
    assertThat(withdrawn.withdrawn()).isTrue();
    assertThat(withdrawn.revision()).isEqualTo(4);

    SubmissionRow back = published(claim(SAID, Always.CHANGED).judge(withdrawn, NOW));

    assertThat(back.withdrawn()).isFalse();
    assertThat(back.revision()).isEqualTo(5);
  }

  @Test
  void aFileThatSaysNoDepartureChangesWhatAWithdrawnReportSaidToo() {
    SubmissionRow again = published(withdrawal(Always.CHANGED).judge(WITHDRAWN, NOW));

    assertThat(again.withdrawn()).isTrue();
    assertThat(published(claim(SAID, Always.CHANGED).judge(again, NOW)).withdrawn()).isFalse();
    assertThat(published(withdrawal(new Revision(3)).judge(STANDING, NOW)).fingerprint())
        .isEqualTo(SAID);
  }

  @Test
  void toAnotherSchoolAReportDoesNotExist() {
    SubmissionRow theirs = new SubmissionRow(ID, "0594899E", 3, SAID, FIRST, false, 3);

    assertThat(claim(SAID, new Revision(3)).judge(theirs, NOW))
        .isEqualTo(new Refuse(new Submission.Unknown()));
    assertThat(withdrawal(Always.CHANGED).judge(theirs, NOW))
        .isEqualTo(new Refuse(new Submission.Unknown()));
  }

  @Test
  void eachRevisionIsAnEventOfItsOwn() {
    assertThat(claim(SAID, Always.NEVER).event(STANDING))
        .isInstanceOfSatisfying(
            DropoutReported.class,
            report -> {
              assertThat(report.revision()).isEqualTo(3);
              assertThat(report.reportedAt()).isEqualTo(FIRST);
            });
    assertThat(claim(SAID, Always.NEVER).event(WITHDRAWN))
        .isEqualTo(new DropoutReportWithdrawn(ID, 4, FIRST, SCHOOL.value()));
  }

  @Test
  void theSchoolIsToldWhatIsNewToTheBroker() {
    Claim claim = claim(SAID, Always.CHANGED);

    assertThat(claim.acknowledged(STANDING)).isEqualTo(new Submission.Known(ID, 3));
    assertThat(claim.acknowledged(new SubmissionRow(ID, SCHOOL.value(), 1, SAID, FIRST, false, 0)))
        .isEqualTo(new Submission.Accepted(ID, 1));
    assertThat(claim.acknowledged(STANDING.corrected(CHANGED, NOW)))
        .isEqualTo(new Submission.Corrected(ID, 4));
    assertThat(claim.acknowledged(WITHDRAWN)).isEqualTo(new Submission.Withdrawn(ID, 4));
  }

  private static SubmissionRow published(Claim.Judgement judgement) {
    return ((Publish) judgement).row();
  }

  private static Claim claim(Fingerprint fingerprint, Replacing condition) {
    return new Claim(ID, SCHOOL, Optional.of(statement()), fingerprint, condition, false);
  }

  private static Claim withdrawal(Replacing condition) {
    return new Claim(ID, SCHOOL, Optional.empty(), Fingerprint.NONE, condition, false);
  }

  private static Statement statement() {
    return new Statement(
        SCHOOL,
        LocalDate.of(2026, 1, 9),
        Optional.empty(),
        Optional.empty(),
        new Person(
            Optional.empty(),
            "Exemple",
            Optional.empty(),
            List.of("Anne"),
            LocalDate.of(2008, 3, 14),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        Optional.empty());
  }
}
