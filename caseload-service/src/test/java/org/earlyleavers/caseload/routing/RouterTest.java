package org.earlyleavers.caseload.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.earlyleavers.caseload.routing.Communes.Commune;
import org.earlyleavers.caseload.routing.Communes.Kind;
import org.earlyleavers.caseload.routing.Route.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterTest {

  private static final String SCHOOL_OF_VAL_D_OISE = "0951099D";

  /** A small country: two towns with arrondissements, a merged commune, shared postal codes. */
  private static final Communes COMMUNES =
      new Communes(
          List.of(
              commune("75056", "Paris", Kind.CURRENT, null, "75018", "75019"),
              commune("75118", "Paris 18e", Kind.ARRONDISSEMENT, "75056", "75018"),
              commune("75119", "Paris 19e", Kind.ARRONDISSEMENT, "75056", "75019"),
              commune("69123", "Lyon", Kind.CURRENT, null, "69001"),
              commune("69381", "Lyon 1er", Kind.ARRONDISSEMENT, "69123", "69001"),
              commune("69382", "Lyon 2e", Kind.ARRONDISSEMENT, "69123", "69002"),
              commune("91228", "Évry-Courcouronnes", Kind.CURRENT, null, "91000", "91080"),
              commune("91182", "Courcouronnes", Kind.FORMER, "91228"),
              commune("91692", "Les Ulis", Kind.CURRENT, null, "91940"),
              commune("91275", "Gometz-le-Châtel", Kind.CURRENT, null, "91940"),
              commune("91661", "Villebon-sur-Yvette", Kind.CURRENT, null, "91140"),
              commune("91666", "Villejust", Kind.CURRENT, null, "91140"),
              commune("91433", "Morigny", Kind.CURRENT, null, "91150"),
              commune("01448", "Ville du Jura", Kind.CURRENT, null, "01200"),
              commune("74109", "Éloise", Kind.CURRENT, null, "01200"),
              commune("2A004", "Ajaccio", Kind.CURRENT, null, "20000", "20090"),
              commune("97701", "Saint-Barthélemy", Kind.CURRENT, null, "97133")));

  private static final Coverage COVERAGE =
      new Coverage(
          Map.of(
              "75118", "75119",
              "75119", "75119",
              "69381", "69123",
              "69382", "69266",
              "91228", "91377",
              "91692", "91377",
              "91661", "91377",
              "91666", "91377",
              "91433", "77296"));

  private final Router router = new Router(COVERAGE, COMMUNES, List.of(), "coverage 1");

  private static Commune commune(
      String code, String name, Kind kind, String partOf, String... postalCodes) {
    return new Commune(code, name, kind, Optional.ofNullable(partOf), Set.of(postalCodes));
  }

  @ParameterizedTest
  @CsvSource({
    // A covered commune goes to its mission.
    "75119,      ,      , 75119,    COMMUNE_COVERED, ''",
    "91692,      ,      , 91377,    COMMUNE_COVERED, ''",
    // A mission may sit in another département.
    "91433,      ,      , 77296,    COMMUNE_COVERED, ''",
    // A former commune goes where the commune goes that it belongs to.
    "91182,      ,      , 91377,    FORMER_COMMUNE_COVERED, ''",
    // A whole city is told by its arrondissements if one mission has them all, and else is not.
    "75056,      ,      , 75119,    COMMUNE_COVERED, ''",
    "69123,      ,      , PSAD-69,  CITY_WITHOUT_ARRONDISSEMENT, '69123,69266'",
    // What nobody covers goes to the coordination, with the missions of the département.
    "91275,      ,      , PSAD-91,  COMMUNE_NOT_COVERED, '77296,91377'",
    "2A004,      ,      , PSAD-2A,  COMMUNE_NOT_COVERED, ''",
    "97701,      ,      , PSAD-977, COMMUNE_NOT_COVERED, ''",
    "98818,      ,      , PSAD-988, COMMUNE_UNKNOWN, ''",
    "2B033,      ,      , PSAD-2B,  COMMUNE_UNKNOWN, ''",
    "91999,      ,      , PSAD-91,  COMMUNE_UNKNOWN, '77296,91377'",
    // A code that names nothing leaves the word to the postal code.
    "91999, 91000,      , 91377,    POSTAL_CODE_COVERED, ''",
    "nonsense, 91000,   , 91377,    POSTAL_CODE_COVERED, ''",
    // A postal code counts if all that it names are one mission's.
    "     , 75019,      , 75119,    POSTAL_CODE_COVERED, ''",
    "     , 91140, 99100, 91377,    POSTAL_CODE_COVERED, ''",
    "     , 91940,      , PSAD-91,  POSTAL_CODE_AMBIGUOUS, 91377",
    "     , 01200,      , PSAD-01,  POSTAL_CODE_AMBIGUOUS, ''",
    "     , 20090,      , PSAD-2A,  COMMUNE_NOT_COVERED, ''",
    "     , 97133,      , PSAD-977, COMMUNE_NOT_COVERED, ''",
    "     , 20600,      , PSAD-2B,  COMMUNE_MISSING, ''",
    "     , 91099,      , PSAD-91,  COMMUNE_MISSING, '77296,91377'",
    // Abroad, or nowhere: the school's département.
    "     , 75019, 99131, PSAD-95,  RESIDENCE_ABROAD, ''",
    "75119,      , 99131, PSAD-95,  RESIDENCE_ABROAD, ''",
    "     ,      ,      , PSAD-95,  RESIDENCE_UNKNOWN, ''",
    "99131,      ,      , PSAD-95,  RESIDENCE_UNKNOWN, ''",
    "     , 99999,      , PSAD-95,  RESIDENCE_UNKNOWN, ''"
  })
  void a_residence_leads(
      String commune,
      String postalCode,
      String country,
      String structure,
      Ground ground,
      String candidates) {
    Route route = router.route(living(commune, postalCode, country));

    assertThat(route.structure()).isEqualTo(structure);
    assertThat(route.ground()).isEqualTo(ground);
    assertThat(route.candidates()).containsExactlyElementsOf(listed(candidates));
    assertThat(route.unroutable()).isEqualTo(structure.startsWith("PSAD-"));
    assertThat(route.basis()).isEqualTo("coverage 1");
  }

  @ParameterizedTest
  @CsvSource({
    "0951099D, PSAD-95",
    "0010001A, PSAD-01",
    "6200001A, PSAD-2A",
    "7200001A, PSAD-2B",
    "9740001A, PSAD-974",
    "nonsense, PSAD-00"
  })
  void without_a_residence_the_school_tells_the_departement(String uai, String structure) {
    Situation situation = new Situation(Residence.UNKNOWN, uai, 17, empty(), Optional.empty());

    assertThat(router.route(situation).structure()).isEqualTo(structure);
  }

  @Test
  void a_route_says_why_in_words() {
    assertThat(router.route(living("91433", null, null)).explanation())
        .isEqualTo("Mission 77296 of another département covers Morigny (91433)");
    assertThat(router.route(living("91182", null, null)).explanation())
        .isEqualTo(
            "Mission 91377 covers Évry-Courcouronnes (91228), which Courcouronnes (91182) is part"
                + " of");
    assertThat(router.route(living(null, "91940", null)).explanation())
        .isEqualTo(
            "Postal code 91940 names several communes: Gometz-le-Châtel (91275), Les Ulis (91692)");
  }

  @Test
  void the_first_rule_that_applies_comes_before_the_residence_and_names_its_mission() {
    FollowUpRule pastIt = rule("too old", 0, 16, List.of(), "CIO-00");
    FollowUpRule minors = rule("minors", 16, 18, List.of("75"), "CIO-{departement}");
    Router ruled = new Router(COVERAGE, COMMUNES, List.of(pastIt, minors), "coverage 1, rules 2");

    Route route = ruled.route(living("75119", null, null));

    assertThat(route.structure()).isEqualTo("CIO-75");
    assertThat(route.ground()).isEqualTo(Ground.FOLLOW_UP_RULE);
    assertThat(route.candidates()).containsExactly("75119");
    assertThat(route.explanation())
        .isEqualTo(
            "The rule \"minors\" comes before the residence: Mission 75119 covers Paris 19e"
                + " (75119)");
    assertThat(ruled.route(living("91692", null, null)).structure()).isEqualTo("91377");
  }

  @ParameterizedTest
  @CsvSource({
    "17, 0951099D, 2473121431, 3, true",
    "18, 0951099D, 2473121431, 3, false",
    "15, 0951099D, 2473121431, 3, false",
    "17, 0750001A, 2473121431, 3, false",
    "17, 0951099D, 1001001211, 3, false",
    "17, 0951099D,           , 3, false",
    "17, 0951099D, 2473121431, 5, false",
    "17, 0951099D, 2473121431,  , false"
  })
  void a_rule_asks_for_age_school_course_and_level(
      int age, String school, String mef, Integer level, boolean applies) {
    FollowUpRule rule =
        new FollowUpRule(
            "pupils of the lycées professionnels",
            Optional.empty(),
            Optional.empty(),
            List.of("75"),
            Optional.of(16),
            Optional.of(18),
            List.of("095", "0780001A"),
            List.of("247"),
            List.of(3, 4),
            "CIO-75");
    Situation situation =
        new Situation(
            living("75119", null, null).residence(),
            school,
            age,
            Optional.ofNullable(mef),
            Optional.ofNullable(level));

    assertThat(rule.isAbout(situation, "75")).isEqualTo(applies);
    assertThat(rule.isAbout(situation, "92")).isFalse();
  }

  @Test
  void a_rule_is_in_force_from_its_first_day_to_the_day_before_its_last() {
    LocalDate first = LocalDate.parse("2026-09-01");
    LocalDate end = LocalDate.parse("2027-01-01");
    FollowUpRule rule =
        new FollowUpRule(
            "for a term",
            Optional.of(first),
            Optional.of(end),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            "CIO-75");

    assertThat(rule.isInForce(first.minusDays(1))).isFalse();
    assertThat(rule.isInForce(first)).isTrue();
    assertThat(rule.isInForce(end.minusDays(1))).isTrue();
    assertThat(rule.isInForce(end)).isFalse();
  }

  private static FollowUpRule rule(
      String name, int from, int below, List<String> departements, String structure) {
    return new FollowUpRule(
        name,
        Optional.empty(),
        Optional.empty(),
        departements,
        Optional.of(from),
        Optional.of(below),
        List.of(),
        List.of(),
        List.of(),
        structure);
  }

  private static Situation living(String commune, String postalCode, String country) {
    return new Situation(
        new Residence(
            Optional.ofNullable(commune),
            Optional.ofNullable(postalCode),
            Optional.ofNullable(country)),
        SCHOOL_OF_VAL_D_OISE,
        17,
        empty(),
        Optional.empty());
  }

  private static Optional<String> empty() {
    return Optional.empty();
  }

  private static List<String> listed(String codes) {
    return codes.isEmpty() ? List.of() : new ArrayList<>(Arrays.asList(codes.split(",")));
  }
}
