package org.earlyleavers.caseload.routing;

import java.util.Optional;
import java.util.Set;
import org.earlyleavers.caseload.routing.Route.Ground;

/**
 * Finds the structure that follows a young person. Every input has a route: what no local mission
 * covers goes to the coordination of a département (PSAD), whose people pass it on.
 */
public final class Router {

  /** Takes what has no département either, so that it is never lost. */
  public static final String NATIONAL_COORDINATION = "PSAD-00";

  private static final String COORDINATION_PREFIX = "PSAD-";

  /** Paris, Lyon and Marseille as a whole: a local mission covers arrondissements. */
  private static final Set<String> CITIES_WITH_ARRONDISSEMENTS = Set.of("75056", "69123", "13055");

  private final Coverage coverage;

  /** A router over one state of the coverage file. */
  public Router(Coverage coverage) {
    this.coverage = coverage;
  }

  /**
   * Routes one report.
   *
   * @param schoolUai of the reporting school, the last resort when the residence tells nothing
   */
  public Route route(Residence residence, String schoolUai) {
    if (!residence.isAbroad()) {
      Optional<Route> byCommune = residence.communeCode().flatMap(this::byCommune);
      if (byCommune.isPresent()) {
        return byCommune.get();
      }
      Optional<Route> byPostalCode = residence.postalCode().flatMap(Router::byPostalCode);
      if (byPostalCode.isPresent()) {
        return byPostalCode.get();
      }
    }
    return bySchool(schoolUai);
  }

  private Optional<Route> byCommune(String commune) {
    Optional<String> mission = coverage.missionOf(commune);
    if (mission.isPresent()) {
      String why = "Mission " + mission.get() + " covers commune " + commune;
      return Optional.of(new Route(mission.get(), Ground.COMMUNE_COVERED, why));
    }
    boolean wholeCity = CITIES_WITH_ARRONDISSEMENTS.contains(commune);
    return Departement.ofCommune(commune)
        .map(
            departement ->
                wholeCity
                    ? coordination(
                        departement,
                        Ground.CITY_WITHOUT_ARRONDISSEMENT,
                        "Commune " + commune + " names a city without its arrondissement")
                    : coordination(
                        departement,
                        Ground.COMMUNE_NOT_COVERED,
                        "No mission is known to cover commune " + commune));
  }

  private static Optional<Route> byPostalCode(String postalCode) {
    return Departement.ofPostalCode(postalCode)
        .map(
            departement ->
                coordination(
                    departement,
                    Ground.COMMUNE_MISSING,
                    "Postal code " + postalCode + " does not name one commune"));
  }

  private static Route bySchool(String schoolUai) {
    return Departement.ofSchool(schoolUai)
        .map(
            departement ->
                coordination(
                    departement,
                    Ground.RESIDENCE_UNKNOWN,
                    "No residence in France is known; school " + schoolUai + " reported"))
        .orElseGet(
            () ->
                new Route(
                    NATIONAL_COORDINATION,
                    Ground.RESIDENCE_UNKNOWN,
                    "Neither residence nor school tell a département"));
  }

  private static Route coordination(String departement, Ground ground, String explanation) {
    return new Route(COORDINATION_PREFIX + departement, ground, explanation);
  }
}
