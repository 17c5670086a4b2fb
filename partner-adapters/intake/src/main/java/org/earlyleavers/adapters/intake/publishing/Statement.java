package org.earlyleavers.adapters.intake.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.earlyleavers.events.EnrolmentChanged;
import org.earlyleavers.events.Event;
import org.earlyleavers.events.QualificationAwarded;
import org.earlyleavers.events.serialization.EventJson;

/**
 * What an event says, apart from when that was recorded: two statements are the same when their
 * contents are.
 *
 * @param recordedAt in microseconds, as the ledger keeps it
 * @param content the event as JSON, with an instant of its own in place of its record's
 */
record Statement(Event event, Instant recordedAt, Optional<LocalDate> endsOn, String content) {

  private static final Instant NO_INSTANT = Instant.EPOCH;
  private static final JsonMapper JSON = EventJson.mapper();

  static Statement of(Event event) {
    if (event instanceof EnrolmentChanged enrolment) {
      return new Statement(
          event,
          enrolment.recordedAt().truncatedTo(ChronoUnit.MICROS),
          enrolment.endsOn(),
          write(dated(enrolment, NO_INSTANT, enrolment.endsOn())));
    }
    if (event instanceof QualificationAwarded award) {
      return new Statement(
          event,
          award.recordedAt().truncatedTo(ChronoUnit.MICROS),
          Optional.empty(),
          write(undated(award)));
    }
    throw new IllegalArgumentException("Adapters do not state " + event.getClass().getName());
  }

  String key() {
    return event.key();
  }

  /**
   * The enrolment that was written as {@link #content}, ended on a day, but not before it began.
   */
  static EnrolmentChanged ended(String content, LocalDate day, Instant recordedAt) {
    try {
      EnrolmentChanged enrolment = JSON.readValue(content, EnrolmentChanged.class);
      LocalDate start = enrolment.startsOn();
      return dated(enrolment, recordedAt, Optional.of(day.isBefore(start) ? start : day));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What the ledger holds is no enrolment");
    }
  }

  private static EnrolmentChanged dated(
      EnrolmentChanged enrolment, Instant recordedAt, Optional<LocalDate> endsOn) {
    return new EnrolmentChanged(
        enrolment.source(),
        enrolment.enrolmentId(),
        recordedAt,
        enrolment.person(),
        enrolment.kind(),
        enrolment.institutionUai(),
        enrolment.startsOn(),
        endsOn);
  }

  private static QualificationAwarded undated(QualificationAwarded award) {
    return new QualificationAwarded(
        award.source(),
        award.awardId(),
        NO_INSTANT,
        award.person(),
        award.level(),
        award.title(),
        award.awardedOn());
  }

  private static String write(Event event) {
    try {
      return JSON.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
