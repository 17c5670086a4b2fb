package org.earlyleavers.adapters.intake.reception;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.earlyleavers.adapters.intake.batch.TranslatedRecord;
import org.earlyleavers.adapters.intake.batch.Translation;
import org.earlyleavers.adapters.intake.field.FieldFinding;
import org.earlyleavers.adapters.intake.publishing.TakenBatch;

/**
 * The answer to a batch whose format has no answer of its own.
 *
 * @param received number of records
 * @param accepted number of records that stand in the exchange
 * @param refused number of records to correct and to send again
 * @param tooYoung number of records that may be sent after the sixteenth birthday
 * @param unchanged number of enrolments and awards that stood in the exchange already
 * @param ended number of enrolments that were missing from a whole list and have ended
 * @param notice what the sender should know about the batch as a whole
 * @param results every record, in the order of the batch
 */
public record BatchAnswer(
    int received,
    int accepted,
    int refused,
    int tooYoung,
    int unchanged,
    int ended,
    @JsonInclude(JsonInclude.Include.NON_NULL) String notice,
    List<RecordAnswer> results) {

  private static final String NOBODY_ENDED =
      "A record could not be read so far that it is known whose it is. It may be anybody's, so that"
          + " nobody who is missing from the list was ended: correct it and send the list again.";

  /**
   * What became of one record.
   *
   * @param line the line of the file, counted from 1
   * @param problems why it is refused
   * @param remarks what was left out of it
   * @param mayBeSentFrom when it was dropped for age: the day from which it may be sent
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record RecordAnswer(
      int line,
      Outcome outcome,
      List<FieldFinding> problems,
      List<FieldFinding> remarks,
      LocalDate mayBeSentFrom) {

    /** The answer to one record. */
    public static RecordAnswer to(TranslatedRecord translated) {
      Translation translation = translated.translation();
      Outcome outcome = Outcome.of(translation);
      if (translation instanceof Translation.Accepted accepted) {
        return new RecordAnswer(translated.position(), outcome, null, accepted.remarks(), null);
      }
      if (translation instanceof Translation.Refused refused) {
        return new RecordAnswer(translated.position(), outcome, refused.problems(), null, null);
      }
      Translation.TooYoung tooYoung = (Translation.TooYoung) translation;
      return new RecordAnswer(translated.position(), outcome, null, null, tooYoung.mayBeSentFrom());
    }
  }

  /** The answer to a batch. */
  public static BatchAnswer to(TakenBatch taken) {
    List<RecordAnswer> results = taken.batch().records().stream().map(RecordAnswer::to).toList();
    return new BatchAnswer(
        results.size(),
        count(results, Outcome.ACCEPTED),
        count(results, Outcome.REFUSED),
        count(results, Outcome.TOO_YOUNG),
        taken.unchanged(),
        taken.ended(),
        taken.batch().whole().filter(list -> !list.everybodyIsKnown()).isPresent()
            ? NOBODY_ENDED
            : null,
        results);
  }

  private static int count(List<RecordAnswer> results, Outcome outcome) {
    return (int) results.stream().filter(result -> result.outcome() == outcome).count();
  }
}
