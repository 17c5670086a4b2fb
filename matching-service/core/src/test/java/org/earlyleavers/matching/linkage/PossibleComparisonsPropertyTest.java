package org.earlyleavers.matching.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.earlyleavers.matching.linkage.Linkage.Prepared;

/**
 * Whoever is told apart at a glance would have been told apart by comparing everything. The names,
 * dates and places are few and alike, so that two people often agree in much.
 */
class PossibleComparisonsPropertyTest {

  private static final List<String> FAMILY_NAMES =
      List.of(
          "Le Goff",
          "Legoff",
          "Goff",
          "Martin",
          "Martim",
          "Marten",
          "Martin-Dupont",
          "Dupond",
          "Dupont",
          "de la Tour",
          "Delatour",
          "Tour",
          "Ly",
          "Li",
          "Zyskowicz",
          "Zyskovicz",
          "Archambault",
          "Arghanbault",
          "Ben Ali",
          "Benali",
          "Camille",
          "D'Agostino",
          "Иванов",
          "O");

  private static final List<String> GIVEN_NAMES =
      List.of(
          "Jean Pierre",
          "Jean",
          "Pierre",
          "Alex",
          "Alexandre",
          "Alexandra",
          "Camille",
          "Kamille",
          "Emma",
          "Ema",
          "Léa",
          "Lea Marie",
          "Zyskowicz",
          "Mohamed",
          "Mohammed",
          "De La Tour",
          "Jo",
          "Jo Anne",
          "Иван",
          "Martin");

  private static final List<String> INES =
      List.of("123456789AB", "123456798AB", "123456789AC", "12345678AB", "9876543210K", "AB12");

  private static final List<String> PLACES =
      List.of(
          "75056",
          "75119",
          "75120",
          "69123",
          "69381",
          "21231",
          "21",
          "75",
          "99350",
          "99100",
          "2A004",
          "some village",
          "some vilage",
          "97411",
          "97");

  private final Linkage shipped = ProbabilisticLinkage.with(WeightsFile.shipped());
  private final Linkage curious =
      ProbabilisticLinkage.with(WeightsFile.shipped().withZones(0.6, 0.0001));
  private final Linkage inSmallTown =
      ProbabilisticLinkage.with(WeightsFile.shipped().inPopulationOf(1000));

  @Property(tries = 20_000)
  void whatIsNotPossibleAtAGlanceIsNotPossibleAtAll(
      @ForAll("identities") Identity one, @ForAll("identities") Identity other) {
    for (Linkage linkage : List.of(shipped, curious, inSmallTown)) {
      Prepared left = linkage.prepare(one);
      Prepared right = linkage.prepare(other);
      Optional<Comparison> compared =
          Optional.of(linkage.compare(left, right)).filter(Comparison::possible);
      assertThat(linkage.possible(left, right)).isEqualTo(compared);
      assertThat(linkage.possible(right, left).isPresent()).isEqualTo(compared.isPresent());
    }
  }

  @Property
  void whoeverIsPossibleMayBeTheOneWhenLookedAtUnderWhateverNumber(
      @ForAll List<@From("identities") Identity> people, @ForAll("identities") Identity one) {
    for (Linkage linkage : List.of(shipped, curious, inSmallTown)) {
      Glances glances = linkage.glances();
      for (int each = people.size() - 1; each >= 0; each--) {
        glances.put(each, linkage.prepare(one));
        glances.put(each, linkage.prepare(people.get(each)));
      }
      Prepared asker = linkage.prepare(one);
      for (int each = 0; each < people.size(); each++) {
        if (linkage.possible(asker, linkage.prepare(people.get(each))).isPresent()) {
          assertThat(glances.mayBe(asker, each)).isTrue();
        }
      }
    }
  }

  @Example
  void whoeverSurelyIsSomebodyElseIsToldApartAtAGlance() {
    Glances glances = shipped.glances();
    Identity lea = person("Zyskowicz", "Lea", new BirthDate(2008, 4, 12));
    glances.put(2_000, shipped.prepare(lea));
    glances.put(1, shipped.prepare(person("Mohammed", "Jo", new BirthDate(2009, 12, 1))));

    assertThat(glances.mayBe(shipped.prepare(lea), 2_000)).isTrue();
    assertThat(glances.mayBe(shipped.prepare(lea), 1)).isFalse();
  }

  private static Identity person(String family, String given, BirthDate born) {
    return new Identity(
        Optional.empty(),
        Optional.of(family),
        Optional.empty(),
        List.of(given),
        Optional.of(born),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Provide
  Arbitrary<Identity> identities() {
    Arbitrary<BirthDate> dates =
        Combinators.combine(
                Arbitraries.of(2008, 2009, 2018),
                Arbitraries.of(1, 4, 12),
                Arbitraries.of(1, 4, 5, 12))
            .as(BirthDate::new);
    return Combinators.combine(
            Arbitraries.of(INES).optional(0.6),
            Arbitraries.of(FAMILY_NAMES).optional(0.95),
            Arbitraries.of(FAMILY_NAMES).optional(0.2),
            Arbitraries.of(GIVEN_NAMES).list().ofMaxSize(4),
            dates.optional(0.9),
            Arbitraries.of(Sex.class).optional(0.9),
            Arbitraries.of(PLACES).optional(0.8),
            Arbitraries.of(PLACES).optional(0.8))
        .as(
            (ine, family, usage, given, date, sex, birthPlace, residence) ->
                Identity.normalise(
                    ine,
                    family,
                    usage,
                    given,
                    date,
                    sex,
                    birthPlace.flatMap(Locality::of),
                    residence.flatMap(Locality::of)));
  }
}
