package org.earlyleavers.matching.reviews;

import java.util.ArrayList;
import java.util.List;
import org.earlyleavers.events.ReviewVerdict;
import org.earlyleavers.events.ReviewVerdict.Verdict;
import org.earlyleavers.matching.problems.Problem.Violation;

/**
 * What a reviewer says.
 *
 * @param reason why, 1 to {@value ReviewVerdict#LONGEST_REASON} characters
 */
public record VerdictRequest(Verdict verdict, String reason) {

  static List<Violation> violations(VerdictRequest request) {
    List<Violation> violations = new ArrayList<>();
    if (request == null || request.verdict == null) {
      violations.add(new Violation("verdict", "must be SAME or DIFFERENT"));
    }
    if (request == null
        || request.reason == null
        || request.reason.isBlank()
        || request.reason.length() > ReviewVerdict.LONGEST_REASON) {
      violations.add(
          new Violation(
              "reason", "must have 1 to " + ReviewVerdict.LONGEST_REASON + " characters"));
    }
    return violations;
  }
}
