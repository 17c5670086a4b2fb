package org.earlyleavers.matching.decisions;

import java.util.List;
import java.util.UUID;
import org.earlyleavers.matching.stream.state.Revision;

/**
 * What was decided on a report, and why: nobody's name, but the agreement of each field.
 *
 * @param current what holds now
 * @param revisions the last ones, oldest first; the last of them is the current one
 */
public record DecisionExplanation(UUID reportId, Revision current, List<Revision> revisions) {

  static DecisionExplanation of(UUID reportId, List<Revision> revisions) {
    return new DecisionExplanation(reportId, revisions.get(revisions.size() - 1), revisions);
  }
}
