package org.earlyleavers.caseload.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.earlyleavers.caseload.routing.Communes.Commune;
import org.earlyleavers.caseload.routing.Communes.Kind;
import org.earlyleavers.caseload.routing.CoverageCalendar.Version;

class RouterPropertyTest {

  private static final List<String> POSTAL = List.of("75018", "75019", "91940", "2A00X", "97400");
  private static final List<String> CODES =
      List.of("75056", "75118", "75119", "91692", "91275", "2A004", "97411", "99131", "x");

  @Property
  void every_residence_leads_to_one_structure_and_a_mission_only_where_it_covers(
      @ForAll("coverages") Map<String, String> missions,
      @ForAll("situations") Situation situation) {
    Route route = router(missions).route(situation);

    assertThat(route.explanation()).isNotBlank();
    if (route.unroutable()) {
      assertThat(route.structure()).matches("PSAD-(\\d{2,3}|2[AB])");
      assertThat(missions.values()).containsAll(route.candidates());
    } else {
      assertThat(missions).containsValue(route.structure());
      assertThat(route.candidates()).isEmpty();
    }
  }

  @Property
  void the_order_of_a_file_does_not_matter(
      @ForAll("coverages") Map<String, String> missions,
      @ForAll("situations") Situation situation,
      @ForAll long seed) {
    List<String> codes = new ArrayList<>(missions.keySet());
    Collections.shuffle(codes, new Random(seed));
    Map<String, String> disturbed = new LinkedHashMap<>();
    codes.forEach(code -> disturbed.put(code, missions.get(code)));

    assertThat(router(disturbed).route(situation)).isEqualTo(router(missions).route(situation));
  }

  @Property
  void any_text_has_a_route(
      @ForAll String commune, @ForAll String postalCode, @ForAll String uai, @ForAll int age) {
    Residence residence =
        new Residence(Optional.of(commune), Optional.of(postalCode), Optional.empty());

    Route route =
        router(Map.of("75119", "75119"))
            .route(new Situation(residence, uai, age, Optional.empty(), Optional.empty()));

    assertThat(route.structure()).matches("PSAD-[0-9AB]{2,3}|\\d{5}");
  }

  @Property
  void on_each_day_the_version_in_force_is_the_latest_that_has_begun(
      @ForAll("versions") List<Version> versions, @ForAll("days") LocalDate day) {
    Optional<Version> inForce = new CoverageCalendar(versions).inForce(day);

    List<Version> begun = versions.stream().filter(one -> !one.validFrom().isAfter(day)).toList();
    assertThat(inForce.isPresent()).isEqualTo(!begun.isEmpty());
    inForce.ifPresent(
        found -> {
          assertThat(begun).contains(found);
          assertThat(begun).allMatch(other -> !other.validFrom().isAfter(found.validFrom()));
          assertThat(begun)
              .filteredOn(other -> other.validFrom().equals(found.validFrom()))
              .allMatch(other -> other.id() <= found.id());
        });
  }

  private static Router router(Map<String, String> missions) {
    return new Router(
        new Coverage(missions),
        new Communes(
            List.of(
                commune("75056", Kind.CURRENT, Optional.empty(), Set.of("75018", "75019")),
                commune("75118", Kind.ARRONDISSEMENT, Optional.of("75056"), Set.of("75018")),
                commune("75119", Kind.ARRONDISSEMENT, Optional.of("75056"), Set.of("75019")),
                commune("91692", Kind.CURRENT, Optional.empty(), Set.of("91940")),
                commune("91275", Kind.FORMER, Optional.of("91692"), Set.of()),
                commune("97411", Kind.CURRENT, Optional.empty(), Set.of("97400")))),
        List.of(),
        "coverage 1");
  }

  private static Commune commune(
      String code, Kind kind, Optional<String> partOf, Set<String> postalCodes) {
    return new Commune(code, "Commune " + code, kind, partOf, postalCodes);
  }

  @Provide
  Arbitrary<Map<String, String>> coverages() {
    return Arbitraries.maps(
            Arbitraries.of("75056", "75118", "75119", "91692", "91275", "97411"),
            Arbitraries.of("75119", "75120", "91377"))
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<Situation> situations() {
    Arbitrary<Residence> residences =
        Combinators.combine(
                Arbitraries.of(CODES).optional(),
                Arbitraries.of(POSTAL).optional(),
                Arbitraries.of("99100", "99131").optional())
            .as(Residence::new);
    return Combinators.combine(residences, Arbitraries.of("0951099D", "6200001A", "?"))
        .as(
            (residence, school) ->
                new Situation(residence, school, 17, Optional.empty(), Optional.empty()));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 9).map(LocalDate.of(2026, 1, 1)::plusDays);
  }

  @Provide
  Arbitrary<List<Version>> versions() {
    return Combinators.combine(Arbitraries.longs().between(1, 20), days())
        .as(Version::new)
        .list()
        .ofMaxSize(6)
        .uniqueElements(Version::id);
  }
}
