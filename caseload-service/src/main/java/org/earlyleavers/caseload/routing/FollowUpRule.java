package org.earlyleavers.caseload.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who follows whom by local agreement, whatever the residence's local mission: for instance that
 * the information and guidance centre (CIO) follows pupils under 18 of the schools of a
 * département. A condition that is empty always holds.
 *
 * @param name short, for the explanation
 * @param from first day in force
 * @param until first day no longer in force
 * @param departements of residence, or of the school where no residence is known
 * @param ageFrom at the report, in completed years
 * @param ageBelow at the report, in completed years, exclusive
 * @param schools first characters of their UAI, which tell the département, or all of it
 * @param courses first digits of their MEF, which tell the sector and kind of training
 * @param levels that the course prepares for
 * @param structure code; {@value #DEPARTEMENT} stands for the département
 */
public record FollowUpRule(
    String name,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    List<String> departements,
    Optional<Integer> ageFrom,
    Optional<Integer> ageBelow,
    List<String> schools,
    List<String> courses,
    List<Integer> levels,
    String structure) {

  /** In {@link #structure()}. */
  public static final String DEPARTEMENT = "{departement}";

  /** Copies the lists, so that the record is immutable. */
  public FollowUpRule {
    departements = List.copyOf(departements);
    schools = List.copyOf(schools);
    courses = List.copyOf(courses);
    levels = List.copyOf(levels);
  }

  /** Whether it is in force on a day. */
  public boolean isInForce(LocalDate day) {
    return from.filter(day::isBefore).isEmpty()
        && until.filter(end -> !day.isBefore(end)).isEmpty();
  }

  boolean isAbout(Situation situation, String departement) {
    return (departements.isEmpty() || departements.contains(departement))
        && ageFrom.filter(least -> situation.ageAtReport() < least).isEmpty()
        && ageBelow.filter(bound -> situation.ageAtReport() >= bound).isEmpty()
        && (schools.isEmpty() || schools.stream().anyMatch(situation.schoolUai()::startsWith))
        && (courses.isEmpty()
            || situation
                .mef()
                .filter(mef -> courses.stream().anyMatch(mef::startsWith))
                .isPresent())
        && (levels.isEmpty() || situation.courseLevel().filter(levels::contains).isPresent());
  }

  String structureIn(String departement) {
    return structure.replace(DEPARTEMENT, departement);
  }
}
