package org.earlyleavers.caseload.worklists;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;
import org.earlyleavers.caseload.cases.NextStep;
import org.earlyleavers.caseload.store.CaseSummary;
import org.earlyleavers.caseload.store.CaseSummary.Leaver;

/**
 * A case as a line of a file for a spreadsheet, which takes what begins like a formula for one
 * (OWASP, CSV injection): such a text gets an apostrophe in front.
 */
@JsonPropertyOrder({
  "caseId",
  "state",
  "familyName",
  "usageName",
  "givenNames",
  "birthDate",
  "residence",
  "school",
  "departedOn",
  "course",
  "openedAt",
  "caseworker",
  "nextStep",
  "due",
  "endedAt"
})
record ListRow(
    String caseId,
    String state,
    String familyName,
    String usageName,
    String givenNames,
    String birthDate,
    String residence,
    String school,
    String departedOn,
    String course,
    String openedAt,
    String caseworker,
    String nextStep,
    String due,
    String endedAt) {

  private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  static ListRow of(CaseSummary summary) {
    Optional<Leaver> leaver = summary.leaver();
    return new ListRow(
        summary.id().toString(),
        summary.state().name(),
        text(leaver.map(Leaver::familyName)),
        text(leaver.flatMap(Leaver::usageName)),
        text(leaver.map(known -> String.join(" ", known.givenNames()))),
        text(leaver.map(Leaver::birthDate)),
        text(leaver.flatMap(Leaver::residence)),
        text(leaver.map(Leaver::schoolUai)),
        text(leaver.map(Leaver::departedOn)),
        text(leaver.flatMap(Leaver::course)),
        summary.openedAt().toString(),
        text(summary.caseworker()),
        text(summary.nextStep().map(NextStep::kind)),
        text(summary.nextStep().map(NextStep::due)),
        text(summary.endedAt()));
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).map(ListRow::harmless).orElse("");
  }

  static String harmless(String text) {
    return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
