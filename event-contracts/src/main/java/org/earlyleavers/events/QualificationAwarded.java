package org.earlyleavers.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.earlyleavers.events.person.Person;

/**
 * A diploma that a person has obtained, which ends the concern from level 3 on (Code de l'éducation
 * D313-59).
 *
 * @param awardId the source's opaque id of the award
 * @param recordedAt when the source's record was taken; of two states the later one wins
 * @param level of the national framework, 3 (CAP) to 8 (doctorate)
 * @param title the diploma's name, where known
 */
public record QualificationAwarded(
    String source,
    String awardId,
    Instant recordedAt,
    Person person,
    int level,
    Optional<String> title,
    LocalDate awardedOn)
    implements Event {

  @Override
  public String key() {
    return source + ":" + awardId;
  }
}
