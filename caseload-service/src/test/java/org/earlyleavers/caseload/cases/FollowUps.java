package org.earlyleavers.caseload.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.cases.ContactAttempt.Channel;
import org.earlyleavers.caseload.cases.ContactAttempt.Result;

/** Follow-ups as tests tell them; days are counted from the opening. */
record FollowUps(FollowUp told) {

  static final Instant OPENED = Instant.parse("2026-01-12T08:00:00Z");

  private static final ContactRules RULES = new ContactRules(4, 2);
  private static final Deadlines DEADLINES =
      new Deadlines(days(5), days(2), days(2), days(3), days(7), days(30));

  static FollowUps of(FollowUp told) {
    return new FollowUps(told);
  }

  static FollowUps justOpened() {
    return of(new FollowUp(OPENED, false, Optional.empty(), List.of()));
  }

  static NextStep stepOf(FollowUps followUp) {
    return NextStep.of(followUp.told(), RULES, DEADLINES);
  }

  static ContactAttempt attempt(int day, Channel channel, Result result) {
    return new ContactAttempt(
        UUID.randomUUID(),
        new UUID(0xCA5E, 1),
        OPENED.plus(days(day)),
        "camille.paris",
        "75119",
        channel,
        result,
        Optional.empty());
  }

  FollowUps born(LocalDate day) {
    return of(
        new FollowUp(told.openedAt(), told.structureMissing(), Optional.of(day), told.attempts()));
  }

  FollowUps ofAge() {
    return born(LocalDate.parse("2002-02-02"));
  }

  FollowUps withoutStructure() {
    return of(new FollowUp(told.openedAt(), true, told.birthDate(), told.attempts()));
  }

  FollowUps trying(List<ContactAttempt> attempts) {
    return of(new FollowUp(told.openedAt(), told.structureMissing(), told.birthDate(), attempts));
  }

  FollowUps with(ContactAttempt attempt) {
    List<ContactAttempt> more = new ArrayList<>(told.attempts());
    more.add(attempt);
    return trying(more);
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
    return of(
        new FollowUp(
            told.openedAt().plus(later), told.structureMissing(), told.birthDate(), attempts));
  }

  private static Duration days(int count) {
    return Duration.ofDays(count);
  }
}
