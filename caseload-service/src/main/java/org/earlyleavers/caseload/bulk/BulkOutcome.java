package org.earlyleavers.caseload.bulk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.problems.Problem;

/**
 * What a bulk change does, or would do.
 *
 * @param preview whether nothing was changed
 * @param changed how many cases are changed, or would be
 * @param refused how many are not
 */
public record BulkOutcome(boolean preview, long changed, long refused, List<OfCase> cases) {

  /** Copies the list, so that the record is immutable. */
  public BulkOutcome {
    cases = List.copyOf(cases);
  }

  /**
   * What becomes of one case.
   *
   * @param problem why it is not changed; absent when it is
   */
  public record OfCase(UUID id, Optional<Problem> problem) {}

  static BulkOutcome of(boolean preview, List<OfCase> cases) {
    long refused = cases.stream().filter(one -> one.problem().isPresent()).count();
    return new BulkOutcome(preview, cases.size() - refused, refused, cases);
  }
}
