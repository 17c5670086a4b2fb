package org.earlyleavers.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.earlyleavers.events.person.Person;

/**
 * The whole current state of one spell of training (<em>inscription</em>).
 *
 * @param enrolmentId the source's opaque id of the spell; a keyed hash where the source identifies
 *     it by a personal identifier
 * @param recordedAt when the source's record was taken; of two states the later one wins
 * @param institutionUai UAI of the school or training centre, where known
 * @param startsOn first day of the spell
 * @param endsOn first day on which the person is no longer enrolled; equal to {@code startsOn} for
 *     a spell that never was; absent when open-ended
 */
public record EnrolmentChanged(
    String source,
    String enrolmentId,
    Instant recordedAt,
    Person person,
    EnrolmentKind kind,
    Optional<String> institutionUai,
    LocalDate startsOn,
    Optional<LocalDate> endsOn)
    implements EnrolmentEvent {

  /** The ways of being in training that end a departure's concern. */
  public enum EnrolmentKind {
    SCHOOL,
    APPRENTICESHIP,
    VOCATIONAL_TRAINING,
    MILITARY,
    CIVIC_SERVICE
  }

  @Override
  public String key() {
    return keyOf(source, enrolmentId);
  }

  /** The key of a source's enrolment, for a tombstone too. */
  public static String keyOf(String source, String enrolmentId) {
    return source + ":" + enrolmentId;
  }
}
