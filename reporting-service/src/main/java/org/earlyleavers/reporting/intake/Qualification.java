package org.earlyleavers.reporting.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.earlyleavers.events.QualificationAwarded;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.reporting.nomenclature.Diplomas.Diploma;

/**
 * A diploma that a pupil obtained before leaving, checked.
 *
 * @param code of the diploma, or of its family
 * @param diploma what the nomenclature says of it
 */
public record Qualification(String code, Diploma diploma, LocalDate awardedOn) {

  /** The name of what schools say among the sources. */
  private static final String SOURCE = "education";

  /** The qualification as the rest of the exchange hears it. */
  public QualificationAwarded asAward(String awardId, Person person, Instant recordedAt) {
    return new QualificationAwarded(
        SOURCE,
        awardId,
        recordedAt,
        person,
        diploma.level(),
        Optional.of(diploma.title()),
        awardedOn);
  }

  /** The key of an award on its topic. */
  public static String keyOf(String awardId) {
    return SOURCE + ":" + awardId;
  }
}
