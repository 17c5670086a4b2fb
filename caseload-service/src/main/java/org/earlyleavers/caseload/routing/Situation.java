package org.earlyleavers.caseload.routing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.events.DropoutReported.Course;

/**
 * What routing goes by.
 *
 * @param schoolUai of the reporting school
 * @param ageAtReport in completed years on the day of the report in Paris, so that no birthday
 *     moves a case
 * @param mef code of the course that was left
 * @param courseLevel of the national framework, 3 to 8
 */
public record Situation(
    Residence residence,
    String schoolUai,
    int ageAtReport,
    Optional<String> mef,
    Optional<Integer> courseLevel) {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** What a report tells. */
  public static Situation of(DropoutReported report) {
    LocalDate reportedOn = report.reportedAt().atZone(PARIS).toLocalDate();
    return new Situation(
        report
            .person()
            .residence()
            .map(
                place ->
                    new Residence(place.communeCode(), place.postalCode(), place.countryCode()))
            .orElse(Residence.UNKNOWN),
        report.schoolUai(),
        report.person().birthDate().until(reportedOn).getYears(),
        report.course().flatMap(Course::mef),
        report.course().flatMap(Course::level));
  }
}
