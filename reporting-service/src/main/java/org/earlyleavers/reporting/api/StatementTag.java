package org.earlyleavers.reporting.api;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.earlyleavers.reporting.intake.Violation;

/** Revisions of what a school says of one report, as {@code ETag} and {@code If-Match}. */
final class StatementTag {

  static final String IF_MATCH = "If-Match";

  private static final Pattern TAG = Pattern.compile("\\s*\"([1-9][0-9]{0,8})\"\\s*");

  private StatementTag() {}

  static String of(int revision) {
    return "\"" + revision + "\"";
  }

  /**
   * The revision that the school has seen.
   *
   * @throws jakarta.ws.rs.WebApplicationException 428 without one, 400 if it is none of ours
   */
  static int expected(String ifMatch) {
    if (ifMatch == null) {
      throw Problem.preconditionRequired().asException();
    }
    Matcher tag = TAG.matcher(ifMatch);
    if (!tag.matches()) {
      throw Problem.invalid(
              List.of(new Violation(IF_MATCH, "must be one ETag of the report, e.g. \"1\"")))
          .asException();
    }
    return Integer.parseInt(tag.group(1));
  }
}
