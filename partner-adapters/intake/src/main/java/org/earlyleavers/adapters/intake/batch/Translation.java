package org.earlyleavers.adapters.intake.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earlyleavers.adapters.intake.age.MinimumAge;
import org.earlyleavers.adapters.intake.field.FieldFinding;
import org.earlyleavers.adapters.intake.field.RecordFields;
import org.earlyleavers.events.Event;

/** What became of one record of a batch. */
public sealed interface Translation {

  /**
   * The record stands in the exchange.
   *
   * @param events what it says, in the exchange's words
   * @param remarks what was left out of it
   */
  record Accepted(List<Event> events, List<FieldFinding> remarks) implements Translation {

    /** Copies the lists, so that the record is immutable. */
    public Accepted {
      events = List.copyOf(events);
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * The record was not understood; the sender corrects it and sends it again.
   *
   * @param content its fields, which may be kept until then only of somebody who is known to be 16
   *     or over
   */
  record Refused(List<FieldFinding> problems, Optional<Map<String, String>> content)
      implements Translation {

    /** Copies the list, so that the record is immutable. */
    public Refused {
      problems = List.copyOf(problems);
      content = content.map(Map::copyOf);
    }

    /**
     * Refused for what was found in its fields.
     *
     * @param birthDate to which there was no objection; empty when it cannot be read, so that
     *     nothing of the record may be kept
     */
    public static Refused over(RecordFields fields, Optional<LocalDate> birthDate) {
      return new Refused(fields.problems(), birthDate.map(date -> fields.keepable()));
    }

    /** Refused for one field. */
    public static Refused over(String field, String hint) {
      return new Refused(List.of(new FieldFinding(field, hint)), Optional.empty());
    }
  }

  /**
   * The record was dropped: nothing of it is kept or said.
   *
   * @param field the birth date's name in the sender's format
   * @param mayBeSentFrom the sixteenth birthday
   */
  record TooYoung(String field, LocalDate mayBeSentFrom) implements Translation {}

  /** Why a person of this birth date is not taken in today, or empty when he or she is. */
  static Optional<Translation> objection(String field, LocalDate birthDate, LocalDate today) {
    if (birthDate.isAfter(today)) {
      return Optional.of(Refused.over(field, "is in the future"));
    }
    return MinimumAge.mayBeSentFrom(birthDate, today).map(from -> new TooYoung(field, from));
  }
}
