package org.earlyleavers.caseload.routing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.earlyleavers.caseload.routing.Communes.Commune;
import org.earlyleavers.caseload.routing.Communes.Kind;
import org.earlyleavers.caseload.routing.Route.Ground;

/**
 * Finds the structure that follows a young person. Every input has exactly one route: what no local
 * mission covers goes to the coordination of a département (PSAD), whose people pass it on, with
 * the missions that it may be for.
 */
public final class Router {

  /** Takes what has no département either, so that it is never lost. */
  public static final String NATIONAL_COORDINATION = "PSAD-" + Departement.NONE;

  private final Coverage coverage;
  private final Communes communes;
  private final List<FollowUpRule> rules;
  private final String basis;
  private final Map<String, SortedSet<String>> missionsOfDepartements = new HashMap<>();

  /**
   * A router over one version of the coverage.
   *
   * @param rules in force; of those that apply, the first one counts
   * @param basis names the version and the rules
   */
  public Router(Coverage coverage, Communes communes, List<FollowUpRule> rules, String basis) {
    this.coverage = coverage;
    this.communes = communes;
    this.rules = List.copyOf(rules);
    this.basis = basis;
    coverage
        .missionByCommune()
        .forEach(
            (commune, mission) ->
                Departement.ofCommune(commune)
                    .ifPresent(
                        departement ->
                            missionsOfDepartements
                                .computeIfAbsent(departement, key -> new TreeSet<>())
                                .add(mission)));
  }

  /** Names the coverage and the rules that it routes by. */
  public String basis() {
    return basis;
  }

  /** Routes one report. */
  public Route route(Situation situation) {
    Lead lead = lead(situation);
    return rules.stream()
        .filter(rule -> rule.isAbout(situation, lead.departement()))
        .findFirst()
        .map(rule -> byRule(rule, lead))
        .orElseGet(() -> lead.route(basis));
  }

  /** Where the place alone leads. */
  private record Lead(
      String departement,
      Optional<String> mission,
      Ground ground,
      String why,
      List<String> offered) {

    String structure() {
      return mission.orElse("PSAD-" + departement);
    }

    Route route(String basis) {
      return new Route(structure(), ground, why, offered, basis);
    }
  }

  private Route byRule(FollowUpRule rule, Lead lead) {
    return new Route(
        rule.structureIn(lead.departement()),
        Ground.FOLLOW_UP_RULE,
        "The rule \"" + rule.name() + "\" comes before the residence: " + lead.why(),
        lead.mission().map(List::of).orElse(lead.offered()),
        basis);
  }

  private Lead lead(Situation situation) {
    Residence residence = situation.residence();
    if (residence.isAbroad()) {
      return bySchool(situation.schoolUai(), Ground.RESIDENCE_ABROAD, "The residence is abroad");
    }
    Optional<Lead> byCommune = residence.communeCode().flatMap(this::byCommune);
    if (byCommune.filter(lead -> lead.ground() != Ground.COMMUNE_UNKNOWN).isPresent()) {
      return byCommune.get();
    }
    return residence
        .postalCode()
        .flatMap(this::byPostalCode)
        .or(() -> byCommune)
        .orElseGet(
            () ->
                bySchool(
                    situation.schoolUai(),
                    Ground.RESIDENCE_UNKNOWN,
                    "No residence in France is known"));
  }

  private Optional<Lead> byCommune(String code) {
    Optional<Commune> known = communes.find(code);
    Optional<String> departement = Departement.ofCommune(code);
    if (departement.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> mission = coverage.missionOf(code);
    if (mission.isPresent()) {
      String place = known.map(Commune::described).orElse("commune " + code);
      return Optional.of(
          covered(departement.get(), mission.get(), Ground.COMMUNE_COVERED, "covers " + place));
    }
    return Optional.of(
        known
            .map(commune -> uncovered(commune, departement.get()))
            .orElseGet(
                () ->
                    coordination(
                        departement.get(),
                        Ground.COMMUNE_UNKNOWN,
                        "No commune of the code " + code + " is known")));
  }

  /** A commune of which the coverage says nothing may be part of one of which it does. */
  private Lead uncovered(Commune commune, String departement) {
    Optional<Commune> whole = commune.partOf().flatMap(communes::find);
    Optional<String> mission = whole.map(Commune::code).flatMap(coverage::missionOf);
    if (mission.isPresent()) {
      String part = whole.get().described() + ", which " + commune.described() + " is part of";
      boolean former = commune.kind() == Kind.FORMER;
      return covered(
          departement,
          mission.get(),
          former ? Ground.FORMER_COMMUNE_COVERED : Ground.COMMUNE_COVERED,
          "covers " + part);
    }
    List<Commune> parts = communes.partsOf(whole.orElse(commune).code());
    SortedSet<String> missions = missionsOf(parts);
    boolean city = commune.partOf().isEmpty() && isCity(parts);
    if (city && missions.size() == 1 && everyOneCovered(parts)) {
      return covered(
          departement,
          missions.first(),
          Ground.COMMUNE_COVERED,
          "covers every arrondissement of " + commune.described());
    }
    return city
        ? coordination(
            departement,
            Ground.CITY_WITHOUT_ARRONDISSEMENT,
            "The report names " + commune.described() + " without an arrondissement",
            missions)
        : coordination(
            departement,
            Ground.COMMUNE_NOT_COVERED,
            "No mission is known to cover " + commune.described(),
            missions);
  }

  private Optional<Lead> byPostalCode(String postalCode) {
    return Departement.ofPostalCode(postalCode)
        .map(
            departement -> {
              List<Commune> sharing = communes.sharing(postalCode);
              return sharing.isEmpty()
                  ? coordination(
                      departement,
                      Ground.COMMUNE_MISSING,
                      "Postal code " + postalCode + " names no commune")
                  : byOneOf(sharing, postalCode, departement);
            });
  }

  private Lead byOneOf(List<Commune> sharing, String postalCode, String departementOfCode) {
    SortedSet<String> departements =
        sharing.stream()
            .flatMap(one -> Departement.ofCommune(one.code()).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    String departement = departements.size() == 1 ? departements.first() : departementOfCode;
    List<Lead> leads = sharing.stream().flatMap(one -> byCommune(one.code()).stream()).toList();
    SortedSet<String> missions =
        leads.stream()
            .flatMap(lead -> lead.mission().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    String names = sharing.stream().map(Commune::described).collect(Collectors.joining(", "));
    if (missions.size() == 1 && leads.stream().allMatch(lead -> lead.mission().isPresent())) {
      String what = sharing.size() == 1 ? "the one commune" : "every commune";
      return covered(
          departement,
          missions.first(),
          Ground.POSTAL_CODE_COVERED,
          "covers " + what + " of postal code " + postalCode + ": " + names);
    }
    return sharing.size() == 1
        ? leads.get(0)
        : coordination(
            departement,
            Ground.POSTAL_CODE_AMBIGUOUS,
            "Postal code " + postalCode + " names several communes: " + names,
            missions);
  }

  private Lead bySchool(String schoolUai, Ground ground, String why) {
    return Departement.ofSchool(schoolUai)
        .map(
            departement ->
                coordination(departement, ground, why + "; school " + schoolUai + " reported"))
        .orElseGet(
            () ->
                coordination(
                    Departement.NONE, ground, why + ", and the school tells no département"));
  }

  private static Lead covered(String departement, String mission, Ground ground, String what) {
    boolean elsewhere =
        Departement.ofCommune(mission).filter(other -> !other.equals(departement)).isPresent();
    String which = elsewhere ? " of another département " : " ";
    return new Lead(
        departement, Optional.of(mission), ground, "Mission " + mission + which + what, List.of());
  }

  /** Offers every mission of the département. */
  private Lead coordination(String departement, Ground ground, String why) {
    return coordination(departement, ground, why, new TreeSet<>());
  }

  private Lead coordination(
      String departement, Ground ground, String why, SortedSet<String> likely) {
    SortedSet<String> offered =
        likely.isEmpty()
            ? missionsOfDepartements.getOrDefault(departement, new TreeSet<>())
            : likely;
    return new Lead(departement, Optional.empty(), ground, why, List.copyOf(offered));
  }

  private SortedSet<String> missionsOf(Collection<Commune> parts) {
    return parts.stream()
        .flatMap(part -> coverage.missionOf(part.code()).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean everyOneCovered(Collection<Commune> parts) {
    return parts.stream().allMatch(part -> coverage.missionOf(part.code()).isPresent());
  }

  private static boolean isCity(Collection<Commune> parts) {
    return parts.stream().anyMatch(part -> part.kind() == Kind.ARRONDISSEMENT);
  }
}
