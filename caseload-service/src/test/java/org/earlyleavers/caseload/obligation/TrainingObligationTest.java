package org.earlyleavers.caseload.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.earlyleavers.caseload.cases.IllegalTransitionException;
import org.earlyleavers.caseload.cases.NextStep;
import org.earlyleavers.caseload.cases.NextStep.Kind;
import org.earlyleavers.caseload.cases.Refusal;
import org.earlyleavers.caseload.obligation.TrainingObligation.Pending;
import org.earlyleavers.caseload.obligation.TrainingObligation.Unmet;
import org.earlyleavers.caseload.obligation.TrainingObligation.Way;
import org.junit.jupiter.api.Test;

class TrainingObligationTest {

  private static final Instant REPORTED = Instant.parse("2026-01-10T08:00:00Z");
  private static final Instant OPENED = Instant.parse("2026-01-12T08:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-01-12");
  private static final ObligationRules RULES = new ObligationRules(Duration.ofDays(30), 2, 3);

  private ObligationFile file = opened("2009-05-05");
  private Instant now = OPENED;

  private static ObligationFile opened(String birthDate) {
    return ObligationFile.opened(new UUID(0xCA5E, 1), LocalDate.parse(birthDate), REPORTED, OPENED);
  }

  private void on(String day) {
    now = Instant.parse(day + "T12:00:00Z");
  }

  private Optional<NextStep> duty() {
    return file.duty(RULES, now);
  }

  private void summoned() {
    file = file.changed(before -> before.summoned(now), now);
  }

  private void informed() {
    file = file.changed(before -> before.departementInformed(now, 2), now);
  }

  private static void assertRefused(ThrowingCallable command, Refusal why) {
    assertThatThrownBy(command)
        .isInstanceOfSatisfying(
            IllegalTransitionException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(why));
  }

  @Test
  void who_is_summoned_in_vain_is_told_to_the_departement_two_months_later_and_not_before() {
    assertThat(duty()).contains(new NextStep(Kind.SUMMONS, OPENED.plus(Duration.ofDays(30))));
    assertRefused(this::informed, Refusal.NOBODY_WAS_SUMMONED);

    on("2026-01-20");
    summoned();
    assertRefused(this::summoned, Refusal.OBLIGATION_IS_NOT_UNMET);
    assertThat(duty())
        .contains(new NextStep(Kind.INFORM_DEPARTEMENT, Instant.parse("2026-03-20T12:00:00Z")));

    on("2026-03-19");
    assertRefused(this::informed, Refusal.SUMMONS_IS_RECENT);
    on("2026-03-21");
    informed();
    assertThat(duty())
        .contains(new NextStep(Kind.JOINT_INTERVIEW, Instant.parse("2026-04-10T07:00:00Z")));

    file = file.interviewed(TODAY, now);
    assertThat(duty()).isEmpty();
  }

  @Test
  void a_job_meets_the_obligation_and_its_end_makes_the_clock_begin_anew() {
    summoned();
    file = file.changed(before -> before.met(Way.JOB, TODAY), now);
    assertThat(duty()).isEmpty();

    on("2026-02-01");
    file = file.changed(before -> before.broken(now), now);
    assertThat(file.obligation()).isEqualTo(new Unmet(now));
    assertRefused(
        () -> file = file.changed(before -> before.broken(now), now), Refusal.OBLIGATION_IS_UNMET);
  }

  @Test
  void who_is_exempt_is_asked_for_nothing() {
    file = file.changed(before -> before.exempt(TODAY, "camille.paris"), now);

    assertThat(duty()).isEmpty();
  }

  @Test
  void an_enrolment_meets_it_as_long_as_the_decision_says_so() {
    file = file.enrolled(now);
    assertThat(file.obligation())
        .isEqualTo(new TrainingObligation.Met(Way.ENROLMENT, LocalDate.parse("2026-01-12")));

    file = file.enrolledNowhere(now);
    assertThat(file.obligation()).isEqualTo(new Unmet(now));
  }

  @Test
  void what_people_have_recorded_is_not_undone_by_decisions() {
    file = file.changed(before -> before.met(Way.JOB, TODAY), now);

    assertThat(file.enrolled(now)).isEqualTo(file);
    assertThat(file.enrolledNowhere(now)).isEqualTo(file);
  }

  @Test
  void of_two_cases_of_one_minor_what_was_done_in_either_counts() {
    ObligationFile kept = file.enrolled(now).interviewed(TODAY, now);
    on("2026-01-20");
    summoned();

    ObligationFile together = kept.and(file.movedTo(kept.caseId()));

    assertThat(together.obligation()).isEqualTo(file.obligation());
    assertThat(together.interviewOn()).contains(TODAY);
    assertThat(file.and(kept).obligation()).isEqualTo(file.obligation());
  }

  @Test
  void nothing_is_asked_any_more_of_somebody_who_has_come_of_age() {
    file = opened("2008-04-20");
    on("2026-04-19");
    assertThat(duty()).isPresent();

    now = file.until();
    assertThat(duty()).isEmpty();
  }

  @Test
  void it_ends_with_the_eighteenth_birthday() {
    file = opened("2008-01-20");

    assertThat(duty()).isEmpty();
    on("2026-01-19");
    summoned();
    on("2026-01-20");
    assertRefused(
        () -> file = file.changed(before -> before.met(Way.JOB, TODAY), now),
        Refusal.OBLIGATION_IS_OVER);
  }

  @Property
  void whatever_people_record_only_a_pending_obligation_has_a_duty_and_before_the_birthday(
      @ForAll("records") List<String> records) {
    ObligationFile told = opened("2008-06-01");
    Instant at = OPENED;
    for (String record : records) {
      at = at.plus(Duration.ofDays(20));
      told = after(told, record, at);
      Optional<NextStep> duty = told.duty(RULES, at);
      assertThat(duty.filter(step -> !step.due().isBefore(opened("2008-06-01").until()))).isEmpty();
      if (duty.isPresent()) {
        assertThat(told.obligation()).isInstanceOf(Pending.class);
      }
    }
  }

  private static ObligationFile after(ObligationFile before, String record, Instant at) {
    try {
      return switch (record) {
        case "summons" -> before.changed(one -> one.summoned(at), at);
        case "departement" -> before.changed(one -> one.departementInformed(at, 2), at);
        case "met" -> before.changed(one -> one.met(Way.SCHOOL, TODAY), at);
        case "exempt" -> before.changed(one -> one.exempt(TODAY, "camille.paris"), at);
        case "broken" -> before.changed(one -> one.broken(at), at);
        default -> before.interviewed(TODAY, at);
      };
    } catch (IllegalTransitionException refused) {
      return before;
    }
  }

  @Provide
  Arbitrary<List<String>> records() {
    return Arbitraries.of("summons", "departement", "met", "exempt", "broken", "interview")
        .list()
        .ofMaxSize(12);
  }
}
