package org.earlyleavers.adapters.labour;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.earlyleavers.adapters.intake.batch.TranslatedBatch;
import org.earlyleavers.adapters.intake.batch.Translation;
import org.earlyleavers.adapters.intake.field.FieldFinding;
import org.earlyleavers.adapters.intake.reception.Outcome;

/**
 * The answer as senders of version 3 expect it. Other than the original it does not repeat the
 * records, which name people: {@code data} holds for each record, in the order of the batch, what
 * became of it.
 *
 * @param status always {@code OK}
 * @param message always {@code Queued}
 * @param detail {@code Some data are invalid} if any record is not in the exchange
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LabourAnswer(String status, String message, String detail, List<Item> data) {

  /**
   * What became of one record.
   *
   * @param validationErrors why it is not in the exchange; empty when it is
   * @param warnings what was left out of it
   * @param mayBeSentFrom when it was dropped for age: the day from which it may be sent
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      @JsonProperty("api_version") String apiVersion,
      Outcome outcome,
      @JsonProperty("validation_errors") List<Finding> validationErrors,
      List<Finding> warnings,
      @JsonProperty("may_be_sent_from") LocalDate mayBeSentFrom) {}

  /** A finding in the original's words. */
  public record Finding(String message, List<String> path) {}

  private static final String VERSION = "v3";

  static LabourAnswer to(TranslatedBatch batch) {
    List<Item> items = batch.records().stream().map(record -> item(record.translation())).toList();
    boolean complete = items.stream().allMatch(item -> item.validationErrors().isEmpty());
    return new LabourAnswer("OK", "Queued", complete ? null : "Some data are invalid", items);
  }

  private static Item item(Translation translation) {
    Outcome outcome = Outcome.of(translation);
    if (translation instanceof Translation.Accepted accepted) {
      return new Item(VERSION, outcome, List.of(), findings(accepted.remarks()), null);
    }
    if (translation instanceof Translation.Refused refused) {
      return new Item(VERSION, outcome, findings(refused.problems()), List.of(), null);
    }
    Translation.TooYoung tooYoung = (Translation.TooYoung) translation;
    Finding finding =
        new Finding("is under 16: not taken into the exchange", List.of(tooYoung.field()));
    return new Item(VERSION, outcome, List.of(finding), List.of(), tooYoung.mayBeSentFrom());
  }

  private static List<Finding> findings(List<FieldFinding> findings) {
    return findings.stream()
        .map(
            finding ->
                new Finding(
                    finding.hint(),
                    finding.field().equals(FieldFinding.WHOLE_RECORD)
                        ? List.of()
                        : List.of(finding.field())))
        .toList();
  }
}
