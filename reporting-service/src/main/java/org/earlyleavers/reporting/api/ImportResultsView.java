package org.earlyleavers.reporting.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.earlyleavers.reporting.imports.ImportResult;
import org.earlyleavers.reporting.imports.ImportResult.Outcome;
import org.earlyleavers.reporting.imports.Imports;
import org.earlyleavers.reporting.intake.Violation;

/**
 * Some results of an import, in the order of the file.
 *
 * @param next what to give as {@code after} for more; missing behind the last ones
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportResultsView(List<Result> results, Integer next) {

  /**
   * What became of one pupil.
   *
   * @param number the pupil's place in the file, from 1
   * @param line where the pupil begins
   * @param pupil the file's own id, {@code ELEVE_ID}
   * @param report the id of the report of the departure
   * @param findings why the pupil was refused or, with others, what was missing or left out
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Result(
      int number, int line, String pupil, Outcome outcome, UUID report, List<Violation> findings) {}

  static ImportResultsView of(List<ImportResult> results) {
    boolean more = results.size() == Imports.PAGE;
    return new ImportResultsView(
        results.stream().map(ImportResultsView::result).toList(),
        more ? results.get(results.size() - 1).number() : null);
  }

  private static Result result(ImportResult result) {
    return new Result(
        result.number(),
        result.line(),
        result.pupil().orElse(null),
        result.outcome(),
        result.report().orElse(null),
        result.findings().isEmpty() ? null : result.findings());
  }
}
