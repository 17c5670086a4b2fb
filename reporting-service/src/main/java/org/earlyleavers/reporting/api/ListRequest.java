package org.earlyleavers.reporting.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earlyleavers.reporting.feedback.FeedbackOutcome;
import org.earlyleavers.reporting.feedback.ReportState;
import org.earlyleavers.reporting.intake.Violation;
import org.earlyleavers.reporting.tracking.Cursor;
import org.earlyleavers.reporting.tracking.TrackedReports.Selection;

/** Which of its reports a school asks for. */
record ListRequest(Selection selection, Optional<Cursor> after, int limit) {

  /**
   * Reads the parameters of a request.
   *
   * @throws jakarta.ws.rs.WebApplicationException 400 with everything that is wrong
   */
  static ListRequest of(Set<String> states, String after, String limit, int most) {
    List<Violation> violations = new ArrayList<>();
    Selection selection = selection(states, violations);
    Optional<Cursor> cursor = Optional.ofNullable(after).flatMap(Cursor::parse);
    if (after != null && cursor.isEmpty()) {
      violations.add(new Violation("after", "must be the next of another page"));
    }
    int count = count(limit);
    if (count < 1 || count > most) {
      violations.add(new Violation("limit", "must be a number from 1 to " + most));
    }
    if (!violations.isEmpty()) {
      throw Problem.invalid(violations).asException();
    }
    return new ListRequest(selection, cursor, count);
  }

  private static int count(String limit) {
    try {
      return Integer.parseInt(limit);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static Selection selection(Set<String> names, List<Violation> violations) {
    if (names.isEmpty()) {
      return new Selection(EnumSet.allOf(FeedbackOutcome.class), true);
    }
    Set<FeedbackOutcome> outcomes = EnumSet.noneOf(FeedbackOutcome.class);
    for (String name : names) {
      Set<FeedbackOutcome> meant = outcomes(name);
      if (meant.isEmpty() && !name.equals(ReportState.RECEIVED.name())) {
        violations.add(
            new Violation(
                "state",
                "must be one of "
                    + Arrays.toString(ReportState.values())
                    + " or "
                    + Arrays.toString(FeedbackOutcome.values())));
      }
      outcomes.addAll(meant);
    }
    return new Selection(outcomes, names.contains(ReportState.RECEIVED.name()));
  }

  private static Set<FeedbackOutcome> outcomes(String name) {
    Set<FeedbackOutcome> meant = EnumSet.allOf(FeedbackOutcome.class);
    meant.removeIf(outcome -> !outcome.name().equals(name) && !outcome.state().name().equals(name));
    return meant;
  }
}
