package org.earlyleavers.caseload.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyleavers.caseload.cases.FollowUps.OPENED;
import static org.earlyleavers.caseload.cases.FollowUps.appointment;
import static org.earlyleavers.caseload.cases.FollowUps.attempt;
import static org.earlyleavers.caseload.cases.FollowUps.justOpened;
import static org.earlyleavers.caseload.cases.FollowUps.stepOf;
import static org.earlyleavers.caseload.cases.FollowUps.task;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.earlyleavers.caseload.cases.Appointment.Status;
import org.earlyleavers.caseload.cases.ContactAttempt.Channel;
import org.earlyleavers.caseload.cases.ContactAttempt.Result;
import org.earlyleavers.caseload.cases.NextStep.Kind;
import org.junit.jupiter.api.Test;

class NextStepTest {

  @Test
  void a_new_case_wants_a_first_call() {
    assertThat(stepOf(justOpened())).isEqualTo(step(Kind.FIRST_CALL, 5));
  }

  @Test
  void a_minor_is_called_sooner() {
    LocalDate underAge = LocalDate.parse("2008-01-13");
    assertThat(stepOf(justOpened().born(underAge))).isEqualTo(step(Kind.FIRST_CALL, 2));
    assertThat(stepOf(justOpened().born(underAge.minusDays(1))))
        .isEqualTo(step(Kind.FIRST_CALL, 5));
  }

  @Test
  void a_case_at_a_coordination_wants_a_structure_first() {
    assertThat(stepOf(justOpened().withoutStructure())).isEqualTo(step(Kind.FIND_STRUCTURE, 2));
  }

  @Test
  void who_did_not_answer_is_called_again() {
    assertThat(stepOf(justOpened().with(attempt(4, Channel.PHONE, Result.NO_ANSWER))))
        .isEqualTo(step(Kind.CALL_AGAIN, 4 + 3));
  }

  @Test
  void who_was_spoken_to_is_asked_what_became_of_it() {
    assertThat(
            stepOf(
                justOpened()
                    .with(attempt(1, Channel.PHONE, Result.NO_ANSWER))
                    .with(attempt(2, Channel.VISIT, Result.SEEKS_CONTRACT))))
        .isEqualTo(step(Kind.FOLLOW_UP, 2 + 30));
  }

  @Test
  void when_enough_was_tried_somebody_has_to_decide_and_more_attempts_do_not_put_it_off() {
    FollowUps enough =
        justOpened()
            .with(attempt(1, Channel.PHONE, Result.NO_ANSWER))
            .with(attempt(2, Channel.PHONE, Result.NO_ANSWER))
            .with(attempt(3, Channel.PHONE, Result.NO_ANSWER))
            .with(attempt(4, Channel.SMS, Result.NO_ANSWER));

    assertThat(stepOf(enough)).isEqualTo(step(Kind.DECIDE_UNREACHABLE, 4 + 7));
    assertThat(stepOf(enough.with(attempt(9, Channel.SMS, Result.NO_ANSWER))))
        .isEqualTo(step(Kind.DECIDE_UNREACHABLE, 4 + 7));
  }

  @Test
  void whoever_is_expected_is_not_called_in_the_meantime() {
    FollowUps expected =
        justOpened()
            .with(attempt(1, Channel.PHONE, Result.APPOINTMENT))
            .with(appointment(40, Status.PLANNED));

    assertThat(stepOf(expected)).isEqualTo(step(Kind.APPOINTMENT, 40));
  }

  @Test
  void who_did_not_come_is_called_again_and_who_came_is_followed_up() {
    FollowUps spokenTo = justOpened().with(attempt(1, Channel.PHONE, Result.APPOINTMENT));

    assertThat(stepOf(spokenTo.with(appointment(6, Status.ABSENT))))
        .isEqualTo(step(Kind.CALL_AGAIN, 6 + 3));
    assertThat(stepOf(spokenTo.with(appointment(6, Status.PRESENT))))
        .isEqualTo(step(Kind.FOLLOW_UP, 6 + 30));
    assertThat(stepOf(spokenTo.with(appointment(6, Status.CANCELLED))))
        .isEqualTo(step(Kind.FOLLOW_UP, 1 + 30));
  }

  @Test
  void a_task_is_late_when_its_day_in_paris_is_over() {
    LocalDate due = LocalDate.parse("2026-01-14");

    assertThat(stepOf(justOpened().with(task(due))))
        .isEqualTo(new NextStep(Kind.TASK, Instant.parse("2026-01-14T23:00:00Z")));
    assertThat(stepOf(justOpened().with(task(due).doneBy("camille.paris", OPENED))))
        .isEqualTo(step(Kind.FIRST_CALL, 5));
  }

  @Property
  void another_task_never_puts_the_next_step_off(
      @ForAll("followUps") FollowUp followUp, @ForAll @IntRange(max = 90) int day) {
    LocalDate due = LocalDate.ofInstant(OPENED, Minority.PARIS).plusDays(day);

    assertThat(stepOf(FollowUps.of(followUp).with(task(due))).due())
        .isBeforeOrEqualTo(stepOf(FollowUps.of(followUp)).due());
  }

  @Property
  void the_order_in_which_facts_are_told_does_not_matter(
      @ForAll("followUps") FollowUp followUp, @ForAll long seed) {
    assertThat(stepOf(FollowUps.of(followUp).shuffled(new Random(seed))))
        .isEqualTo(stepOf(FollowUps.of(followUp)));
  }

  @Property
  void an_open_case_always_has_a_step_that_lies_behind_its_opening(
      @ForAll("followUps") FollowUp followUp) {
    assertThat(stepOf(FollowUps.of(followUp)).due())
        .isAfter(followUp.openedAt().minus(Duration.ofDays(5)));
  }

  @Property
  void the_same_story_a_while_later_has_the_same_step_as_much_later(
      @ForAll("followUps") FollowUp followUp, @ForAll @IntRange(max = 1_000_000) int seconds) {
    FollowUps adult = FollowUps.of(followUp).ofAge();
    Duration later = Duration.ofSeconds(seconds);
    NextStep step = stepOf(adult);

    assertThat(stepOf(adult.shifted(later)))
        .isEqualTo(new NextStep(step.kind(), step.due().plus(later)));
  }

  @Property
  void a_minor_is_never_due_later_than_an_adult(@ForAll("followUps") FollowUp followUp) {
    NextStep minor = stepOf(FollowUps.of(followUp).born(LocalDate.parse("2009-05-05")));

    assertThat(minor.due()).isBeforeOrEqualTo(stepOf(FollowUps.of(followUp).ofAge()).due());
  }

  private static NextStep step(Kind kind, int days) {
    return new NextStep(kind, OPENED.plus(Duration.ofDays(days)));
  }

  @Provide
  Arbitrary<FollowUp> followUps() {
    Arbitrary<ContactAttempt> attempts =
        Combinators.combine(
                Arbitraries.integers().between(-10, 60),
                Arbitraries.of(Channel.class),
                Arbitraries.of(Result.class))
            .as(FollowUps::attempt);
    Arbitrary<Optional<LocalDate>> births =
        Arbitraries.integers()
            .between(15 * 365, 26 * 365)
            .map(days -> LocalDate.ofInstant(OPENED, Minority.PARIS).minusDays(days))
            .optional();
    Arbitrary<Instant> openings =
        Arbitraries.integers().between(-5, 5).map(day -> OPENED.plus(Duration.ofDays(day)));
    Arbitrary<Appointment> appointments =
        Combinators.combine(Arbitraries.integers().between(1, 60), Arbitraries.of(Status.class))
            .as(FollowUps::appointment);
    return Combinators.combine(
            openings,
            Arbitraries.of(true, false),
            births,
            attempts.list().ofMaxSize(8),
            appointments.list().ofMaxSize(3))
        .as(
            (opened, lost, born, tried, met) ->
                new FollowUp(opened, lost, born, tried, met, List.of(), Optional.empty()));
  }
}
