package org.earlyleavers.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.events.person.Contact;
import org.earlyleavers.events.person.Person;

/**
 * A school's statement that a pupil left (<em>signalement</em>, Code de l'éducation L313-7).
 *
 * @param reportedAt when the school's statement was accepted
 * @param departedOn first day on which the pupil was no longer at the school
 * @param course the course left, where the school named it
 * @param exitReason the sender's code for why, from its own nomenclature
 * @param contact how to reach the young person, for the caseworker
 */
public record DropoutReported(
    UUID reportId,
    int revision,
    Instant reportedAt,
    String schoolUai,
    LocalDate departedOn,
    Optional<Course> course,
    Optional<String> exitReason,
    Person person,
    Optional<Contact> contact)
    implements DropoutReportEvent {

  /**
   * The course that was left.
   *
   * @param mef code of the BCN nomenclature (<em>module élémentaire de formation</em>), 10 or 11
   *     digits
   * @param label its name as the school or the nomenclature writes it
   * @param level of the national framework that the course prepares for, 3 (CAP) to 8; leaving it
   *     early, nobody has reached it
   */
  public record Course(Optional<String> mef, Optional<String> label, Optional<Integer> level) {

    /** A course of which no level is known. */
    public Course(Optional<String> mef, Optional<String> label) {
      this(mef, label, Optional.empty());
    }
  }
}
