package org.earlyleavers.caseload.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.earlyleavers.caseload.cases.Appointment.Status;
import org.earlyleavers.caseload.cases.ContactAttempt.Channel;
import org.earlyleavers.caseload.cases.ContactAttempt.Result;

/** Follow-ups as tests tell them; days are counted from the opening. */
record FollowUps(FollowUp told) {

  static final Instant OPENED = Instant.parse("2026-01-12T08:00:00Z");

  private static final UUID CASE = new UUID(0xCA5E, 1);
  private static final ContactRules RULES = new ContactRules(4, 2);
  private static final Deadlines DEADLINES =
      new Deadlines(days(5), days(2), days(2), days(3), days(7), days(30));

  static FollowUps of(FollowUp told) {
    return new FollowUps(told);
  }

  static FollowUps justOpened() {
    return of(FollowUp.justOpened(OPENED, false, Optional.empty(), Optional.empty()));
  }

  static NextStep stepOf(FollowUps followUp) {
    return NextStep.of(followUp.told(), RULES, DEADLINES);
  }

  static ContactAttempt attempt(int day, Channel channel, Result result) {
    return new ContactAttempt(
        UUID.randomUUID(),
        CASE,
        OPENED.plus(days(day)),
        "camille.paris",
        "75119",
        channel,
        result,
        Optional.empty());
  }

  static Appointment appointment(int day, Status status) {
    return new Appointment(
        UUID.randomUUID(), CASE, "75119", OPENED.plus(days(day)), status, "camille.paris");
  }

  static Task task(LocalDate due) {
    return new Task(
        UUID.randomUUID(), CASE, "75119", "Write", due, "camille.paris", Optional.empty());
  }

  FollowUps born(LocalDate day) {
    return of(
        new FollowUp(
            told.openedAt(),
            told.structureMissing(),
            Optional.of(day),
            told.attempts(),
            told.appointments(),
            told.tasks(),
            told.duty()));
  }

  FollowUps ofAge() {
    return born(LocalDate.parse("2002-02-02"));
  }

  FollowUps withoutStructure() {
    return of(FollowUp.justOpened(told.openedAt(), true, told.birthDate(), told.duty()));
  }

  FollowUps with(ContactAttempt attempt) {
    return happened(and(told.attempts(), attempt), told.appointments(), told.tasks());
  }

  FollowUps with(Appointment appointment) {
    return happened(told.attempts(), and(told.appointments(), appointment), told.tasks());
  }

  FollowUps with(Task task) {
    return happened(told.attempts(), told.appointments(), and(told.tasks(), task));
  }

  FollowUps shuffled(Random random) {
    return happened(
        shuffled(told.attempts(), random),
        shuffled(told.appointments(), random),
        shuffled(told.tasks(), random));
  }

  FollowUps shifted(Duration later) {
    List<ContactAttempt> attempts =
        told.attempts().stream()
            .map(
                one ->
                    new ContactAttempt(
                        one.id(),
                        one.caseId(),
                        one.at().plus(later),
                        one.by(),
                        one.structure(),
                        one.channel(),
                        one.result(),
                        one.note()))
            .toList();
    List<Appointment> appointments =
        told.appointments().stream()
            .map(
                one ->
                    new Appointment(
                        one.id(),
                        one.caseId(),
                        one.structure(),
                        one.at().plus(later),
                        one.status(),
                        one.by()))
            .toList();
    return of(
        new FollowUp(
            told.openedAt().plus(later),
            told.structureMissing(),
            told.birthDate(),
            attempts,
            appointments,
            told.tasks(),
            told.duty()));
  }

  private FollowUps happened(
      List<ContactAttempt> attempts, List<Appointment> appointments, List<Task> tasks) {
    return of(
        new FollowUp(
            told.openedAt(),
            told.structureMissing(),
            told.birthDate(),
            attempts,
            appointments,
            tasks,
            told.duty()));
  }

  private static <T> List<T> and(List<T> known, T another) {
    List<T> all = new ArrayList<>(known);
    all.add(another);
    return all;
  }

  private static <T> List<T> shuffled(List<T> known, Random random) {
    List<T> all = new ArrayList<>(known);
    Collections.shuffle(all, random);
    return all;
  }

  private static Duration days(int count) {
    return Duration.ofDays(count);
  }
}
