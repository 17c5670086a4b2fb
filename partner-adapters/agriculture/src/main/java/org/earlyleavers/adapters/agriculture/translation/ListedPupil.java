package org.earlyleavers.adapters.agriculture.translation;

import java.util.Optional;
import org.earlyleavers.adapters.intake.batch.TranslatedRecord;

/**
 * A line of a list and whose it is.
 *
 * @param school the school whose list it stands on, as far as that can be read
 * @param key the key of the pupil's enrolment, as far as it can be read
 * @param isKnown whether it is known whose line it is, or that nobody can be harmed by not knowing
 */
record ListedPupil(
    TranslatedRecord record, Optional<String> school, Optional<String> key, boolean isKnown) {

  /**
   * Who is under 16 is in no list of ours, unless the birth date was another one before: then one
   * of the two is wrong, and the pupil has not left.
   */
  static ListedPupil tooYoung(TranslatedRecord record, Optional<String> key) {
    return new ListedPupil(record, Optional.empty(), key, true);
  }
}
