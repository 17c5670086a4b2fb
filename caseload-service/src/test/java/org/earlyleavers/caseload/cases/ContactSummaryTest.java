package org.earlyleavers.caseload.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.cases.ContactAttempt.Channel;
import org.earlyleavers.caseload.cases.ContactAttempt.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactSummaryTest {

  private static final Instant OPENED = Instant.parse("2026-01-12T08:00:00Z");
  private static final ContactRules FOUR_ON_TWO = new ContactRules(4, 2);

  private final List<ContactAttempt> attempts = new ArrayList<>();

  private final List<Appointment> kept = new ArrayList<>();

  private ContactSummaryTest tried(int day, Channel channel, Result result) {
    attempts.add(
        new ContactAttempt(
            new UUID(0, attempts.size()),
            new UUID(0xCA5E, 1),
            OPENED.plus(Duration.ofDays(day)),
            "camille.paris",
            "75119",
            channel,
            result,
            Optional.empty()));
    return this;
  }

  private ContactSummary summary() {
    return ContactSummary.of(attempts, kept, OPENED, FOUR_ON_TWO);
  }

  @Test
  void somebody_is_unreachable_since_the_attempt_that_made_it_enough() {
    tried(1, Channel.PHONE, Result.NO_ANSWER)
        .tried(2, Channel.PHONE, Result.NO_ANSWER)
        .tried(3, Channel.PHONE, Result.WRONG_DETAILS)
        .tried(4, Channel.LETTER, Result.NO_ANSWER)
        .tried(5, Channel.LETTER, Result.NO_ANSWER);

    assertThat(summary().unreachableSince()).contains(OPENED.plus(Duration.ofDays(4)));
  }

  @Test
  void many_calls_on_one_channel_are_not_enough() {
    for (int day = 0; day < 10; day++) {
      tried(day, Channel.PHONE, Result.NO_ANSWER);
    }

    assertThat(summary().unreachableSince()).isEmpty();
    assertThat(summary().missingAttempts()).isZero();
    assertThat(summary().missingChannels()).isEqualTo(1);
  }

  @Test
  void a_conversation_makes_the_count_begin_anew() {
    tried(1, Channel.PHONE, Result.NO_ANSWER)
        .tried(2, Channel.SMS, Result.NO_ANSWER)
        .tried(3, Channel.PHONE, Result.NO_ANSWER)
        .tried(4, Channel.PHONE, Result.NO_ANSWER)
        .tried(5, Channel.VISIT, Result.REACHED)
        .tried(6, Channel.PHONE, Result.NO_ANSWER);

    assertThat(summary().unreachableSince()).isEmpty();
    assertThat(summary().missingAttempts()).isEqualTo(3);
    assertThat(summary().lastConversationAt()).contains(OPENED.plus(Duration.ofDays(5)));
  }

  @Test
  void who_came_to_an_appointment_is_not_unreachable() {
    tried(1, Channel.PHONE, Result.NO_ANSWER)
        .tried(2, Channel.SMS, Result.NO_ANSWER)
        .tried(3, Channel.PHONE, Result.NO_ANSWER)
        .tried(4, Channel.PHONE, Result.NO_ANSWER);
    kept.add(FollowUps.appointment(6, Appointment.Status.PRESENT));

    assertThat(summary().unreachableSince()).isEmpty();
    assertThat(summary().attempts()).isEqualTo(4);
  }

  @Test
  void attempts_before_the_case_was_reopened_do_not_count() {
    tried(-3, Channel.PHONE, Result.NO_ANSWER)
        .tried(-2, Channel.SMS, Result.NO_ANSWER)
        .tried(1, Channel.PHONE, Result.NO_ANSWER);

    assertThat(summary().attempts()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "3, 4", "3, 0", "9, 6"})
  void a_rule_that_can_never_or_always_be_met_is_refused(int needed, int channels) {
    assertThatThrownBy(() -> new ContactRules(needed, channels))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
