package org.earlyleavers.caseload.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.earlyleavers.caseload.routing.Route.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterTest {

  private static final String SCHOOL_OF_VAL_D_OISE = "0951099D";

  private final Router router =
      new Router(new Coverage(Map.of("75119", "75119", "91223", "91223")));

  @Test
  void a_covered_commune_goes_to_its_mission() {
    Route route = router.route(commune("91223"), SCHOOL_OF_VAL_D_OISE);

    assertThat(route.structure()).isEqualTo("91223");
    assertThat(route.unroutable()).isFalse();
  }

  @Test
  void paris_as_a_whole_is_ambiguous() {
    Route route = router.route(commune("75056"), SCHOOL_OF_VAL_D_OISE);

    assertThat(route.structure()).isEqualTo("PSAD-75");
    assertThat(route.ground()).isEqualTo(Ground.CITY_WITHOUT_ARRONDISSEMENT);
  }

  @ParameterizedTest
  @CsvSource({
    "01001, PSAD-01",
    "2A004, PSAD-2A",
    "2B033, PSAD-2B",
    "97411, PSAD-974",
    "98818, PSAD-988"
  })
  void an_uncovered_commune_goes_to_the_coordination_of_its_departement(
      String communeCode, String structure) {
    Route route = router.route(commune(communeCode), SCHOOL_OF_VAL_D_OISE);

    assertThat(route.structure()).isEqualTo(structure);
    assertThat(route.ground()).isEqualTo(Ground.COMMUNE_NOT_COVERED);
  }

  @ParameterizedTest
  @CsvSource({
    "75019, PSAD-75",
    "20090, PSAD-2A",
    "20137, PSAD-2A",
    "20200, PSAD-2B",
    "20600, PSAD-2B",
    "97410, PSAD-974"
  })
  void without_a_commune_the_postal_code_tells_the_departement(
      String postalCode, String structure) {
    Residence residence =
        new Residence(Optional.empty(), Optional.of(postalCode), Optional.of("99100"));

    Route route = router.route(residence, SCHOOL_OF_VAL_D_OISE);

    assertThat(route.structure()).isEqualTo(structure);
    assertThat(route.ground()).isEqualTo(Ground.COMMUNE_MISSING);
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
    Route route = router.route(Residence.UNKNOWN, uai);

    assertThat(route.structure()).isEqualTo(structure);
    assertThat(route.ground()).isEqualTo(Ground.RESIDENCE_UNKNOWN);
  }

  @Test
  void a_postal_code_abroad_is_not_read_as_a_french_one() {
    Residence belgium = new Residence(Optional.empty(), Optional.of("75019"), Optional.of("99131"));

    assertThat(router.route(belgium, SCHOOL_OF_VAL_D_OISE).structure()).isEqualTo("PSAD-95");
  }

  @Property
  void every_input_has_a_route(
      @ForAll String commune, @ForAll String postalCode, @ForAll String uai) {
    Route route =
        router.route(
            new Residence(Optional.of(commune), Optional.of(postalCode), Optional.empty()), uai);

    assertThat(route.structure()).matches("PSAD-[0-9AB]{2,3}|\\d{5}");
    assertThat(route.explanation()).isNotBlank();
  }

  private static Residence commune(String code) {
    return new Residence(Optional.of(code), Optional.empty(), Optional.empty());
  }
}
