package org.earlyleavers.matching.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.earlyleavers.matching.linkage.Comparison.Zone.DIFFERENT;
import static org.earlyleavers.matching.linkage.Comparison.Zone.REVIEW;
import static org.earlyleavers.matching.linkage.Comparison.Zone.SAME;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.earlyleavers.matching.linkage.Comparison.Agreement;
import org.earlyleavers.matching.linkage.Comparison.Field;
import org.earlyleavers.matching.linkage.Comparison.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbabilisticLinkageTest {

  private static final ProbabilisticLinkage LINKAGE =
      ProbabilisticLinkage.with(WeightsFile.shipped());

  private static final Person ZOE =
      new Person("130187884JE", "Lefèvre", "", "Zoé Marie", "2008-03-14", "F", "91228", "91174");

  @Test
  void whoeverAgreesInEverythingIsOnePerson() {
    assertThat(zone(ZOE, ZOE)).isEqualTo(SAME);
  }

  @Test
  void namesBirthDateAndBirthPlaceAreEnoughWhereAnIneIsMissing() {
    assertThat(zone(ZOE, ZOE.ine("").residence("75056"))).isEqualTo(SAME);
  }

  @Test
  void theSameIneOutweighsAUsageNameAndAMove() {
    assertThat(zone(ZOE, ZOE.family("Diop").residence("13055"))).isEqualTo(SAME);
  }

  @Test
  void aTwinWithAnIneOfHisOwnIsAnotherPerson() {
    assertThat(zone(ZOE, ZOE.ine("130187885KF").given("Léa Rose"))).isEqualTo(DIFFERENT);
  }

  @Test
  void aTwinWithoutIneIsNeverTakenForOnePerson() {
    assertThat(zone(ZOE, ZOE.ine("").given("Léa"))).isNotEqualTo(SAME);
    assertThat(zone(ZOE, ZOE.ine("").given("Théo").sex("M"))).isEqualTo(DIFFERENT);
  }

  @Test
  void aTwinWhoseNameSoundsAlikeIsLeftToAPersonAtMost() {
    Person theo = ZOE.given("Théo").sex("M").ine("");

    assertThat(zone(theo, theo.given("Léo"))).isNotEqualTo(SAME);
  }

  @Test
  void aSisterBornInAnotherYearIsAnotherPerson() {
    assertThat(zone(ZOE, ZOE.ine("").given("Inès").birthDate("2006-11-29"))).isEqualTo(DIFFERENT);
  }

  @Test
  void aNamesakeFromTheOtherEndOfTheCountryIsLeftToAPerson() {
    Person namesake = ZOE.ine("").family("Pignoux").with("birthPlace", "14118").residence("69239");

    assertThat(zone(ZOE.family("Pignoux"), namesake)).isEqualTo(REVIEW);
  }

  @Test
  void aMistypedIneDoesNotPartOnePerson() {
    assertThat(zone(ZOE, ZOE.ine("130187848JE"))).isEqualTo(SAME);
  }

  @Test
  void aStandInForAnIneIdentifiesNobody() {
    Person sister = ZOE.given("Inès").birthDate("2006-11-29");

    assertThat(zone(ZOE.ine("00000000000"), sister.ine("00000000000"))).isEqualTo(DIFFERENT);
    assertThat(zone(ZOE, ZOE.ine("130 187 884-je").family("Diop").residence("13055")))
        .isEqualTo(SAME);
  }

  @Test
  void commonNamesAndABirthDateAloneAreLeftToAPerson() {
    Person emma = new Person("", "Martin", "", "Emma", "2008-03-14", "F", "", "");

    assertThat(zone(emma, emma)).isEqualTo(REVIEW);
  }

  @Test
  void agreementOnARareNameWeighsMoreThanOnACommonOne() {
    assertThat(weight("familyName", ZOE.family("Kerloc’h"), ZOE.family("KERLOC H")))
        .isGreaterThan(weight("familyName", ZOE.family("Martin"), ZOE.family("MARTIN")) + 3);
  }

  @Test
  void dayAndMonthMayBeExchanged() {
    assertThat(zone(ZOE.birthDate("2008-03-04"), ZOE.ine("").birthDate("2008-04-03")))
        .isEqualTo(SAME);
  }

  @Test
  void familyAndGivenNameMayBeExchanged() {
    assertThat(zone(ZOE, ZOE.ine("").family("Zoé").given("Lefèvre"))).isEqualTo(SAME);
  }

  @Test
  void strangersBornOnOneDayInOneTownAreStrangers() {
    Person stranger = new Person("", "Nguyen", "", "Hugo", "2008-03-14", "M", "91228", "91174");

    assertThat(zone(ZOE, stranger)).isEqualTo(DIFFERENT);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          familyName, Lefèvre,       LEFEVRE,        EQUAL
          familyName, Le Goff,       LEGOFF,         VARIANT
          familyName, de La Tour,    Tour,           VARIANT
          familyName, Dupont-Martin, Martin,         PARTIAL
          familyName, Dupont,        Dupond,         PHONETIC
          familyName, Bernard,       Bernrad,        SIMILAR
          familyName, Bernard,       Diallo,         DIFFERENT
          givenNames, Jean-Pierre,   Jean Pierre,    VARIANT
          givenNames, Jean-Pierre,   Jean,           VARIANT
          givenNames, Maximilien,    Maximi,         VARIANT
          givenNames, Alexandre,     Alex,           CONFUSABLE
          givenNames, Marie Lou,     Emma Lou,       DIFFERENT
          givenNames, Léa,           LZA,            SIMILAR
          givenNames, Jean-Pierre,   Jean-Marc,      DIFFERENT
          givenNames, Marie Camille, Camille,        PARTIAL
          givenNames, Mathilde,      Mattildhe,      PHONETIC
          givenNames, Léna,          Lina,           CONFUSABLE
          givenNames, Michel,        Michèle,        CONFUSABLE
          givenNames, Mathilde,      Mathidle,       SIMILAR
          birthDate,  2008-03-14,    2008-03-14,     EQUAL
          birthDate,  2008-03-04,    2008-04-03,     SWAPPED
          birthDate,  2008-03-14,    2008-03-17,     SIMILAR
          birthDate,  2008-03-14,    2009-03-14,     SIMILAR
          birthDate,  2008-03-14,    2008-03-27,     PARTIAL
          birthDate,  2008-03-14,    2008-01-01,     PLACEHOLDER
          birthDate,  2008-03-14,    2006-11-29,     DIFFERENT
          birthPlace, 01039,         01138,          EQUAL
          birthPlace, 91228,         91174,          PARTIAL
          birthPlace, 99350,         91174,          DIFFERENT
          birthPlace, 91,            91174,          MISSING
          birthPlace, 75,            91174,          DIFFERENT
          birthPlace, KELLERBERRIN,  KELERBERRIN,    SIMILAR
          birthPlace, KELLERBERRIN,  91174,          MISSING
          birthPlace, 75111,         75056,          VARIANT
          residence,  75111,         75056,          VARIANT
          residence,  75111,         75112,          PARTIAL
          """)
  void levelsOfAgreement(String field, String one, String other, Agreement level) {
    assertThat(agreement(field, ZOE.with(field, one), ZOE.with(field, other))).isEqualTo(level);
    assertThat(agreement(field, ZOE.with(field, other), ZOE.with(field, one))).isEqualTo(level);
  }

  @Test
  void whatIsMissingWeighsNothing() {
    Person nobody = new Person("", "", "", "", "", "", "", "");

    assertThat(compare(ZOE, nobody).fields())
        .allSatisfy(field -> assertThat(field.weight()).isZero());
    assertThat(zone(ZOE, nobody)).isEqualTo(DIFFERENT);
  }

  @Test
  void priorFieldsAndTwinAddUpToTheOdds() {
    Comparison comparison = compare(ZOE, ZOE.ine("").given("Léa"));

    double sum = comparison.prior() + comparison.twin();
    for (Field field : comparison.fields()) {
      sum += field.weight();
    }
    double odds = comparison.probability() / (1 - comparison.probability());
    assertThat(sum).isCloseTo(Math.log(odds) / Math.log(2), within(1e-6));
  }

  @Property(tries = 2_000)
  void theVerdictIsSymmetric(@ForAll("people") Person one, @ForAll("people") Person other) {
    assertThat(compare(one, other)).isEqualTo(compare(other, one));
  }

  @Property(tries = 500)
  void nothingThatCanBeWrittenBreaksAComparison(
      @ForAll String ine, @ForAll String name, @ForAll String given, @ForAll String place) {
    Person odd = new Person(ine, name, given, given, "1871-02-30", "", place, place);

    assertThat(compare(odd, ZOE).probability()).isBetween(0.0, 1.0);
    assertThat(compare(odd, odd).probability()).isBetween(0.0, 1.0);
    assertThat(BlockingKeys.asking(odd.identity())).isNotNull();
  }

  @Property(tries = 2_000)
  void whoeverIsBornOnOneDayAndTakenForOnePersonMeets(
      @ForAll("people") Person one, @ForAll("people") Person other) {
    boolean sameDay = !one.bornOn().isEmpty() && one.bornOn().equals(other.bornOn());
    if (sameDay && zone(one, other) == SAME) {
      assertThat(meet(one, other)).isTrue();
    }
  }

  @Test
  void inFilesPeopleMeetByOnePlaceAndTheSoundOfOneName() {
    Person otherwise =
        ZOE.ine("").family("Roudaut").birthDate("1999-11-30").with("birthPlace", "29019");
    Person bornThere = otherwise.with("birthPlace", "91228").residence("29019");

    assertThat(meet(ZOE, otherwise)).isFalse();
    assertThat(meet(ZOE, bornThere)).isFalse();
    assertThat(meetInFile(ZOE, otherwise)).isTrue();
    assertThat(meetInFile(ZOE, bornThere)).isTrue();
    assertThat(meetInFile(ZOE, otherwise.residence("29019"))).isFalse();
    assertThat(meetInFile(ZOE, bornThere.given("Enora"))).isFalse();
  }

  @Provide
  Arbitrary<Person> people() {
    return Combinators.combine(
            Arbitraries.of("130187884JE", "130187848JE", ""),
            Arbitraries.of("Lefèvre", "LEFEVRE", "Lefebvre", "Le Fevre", "Dupont-Lefèvre", "Zoé"),
            Arbitraries.of("", "Martin"),
            Arbitraries.of(
                "Zoé", "ZOE MARIE ROSE", "Marie Zoé", "Zoé Rose Marie", "Lefèvre", "Léa"),
            Arbitraries.of("2008-03-04", "2008-04-03", "2008-03-05", ""),
            Arbitraries.of("F", ""),
            Arbitraries.of("91228", "91", ""),
            Arbitraries.of("91174", "75056", ""))
        .as(Person::new);
  }

  private static boolean meet(Person one, Person other) {
    return meet(BlockingKeys.resident(one.identity()), BlockingKeys.asking(other.identity()));
  }

  private static boolean meetInFile(Person one, Person other) {
    return meet(
        BlockingKeys.residentOfFile(one.identity()), BlockingKeys.askingInFile(other.identity()));
  }

  private static boolean meet(List<BlockingKey> standing, List<BlockingKey> asking) {
    CandidateIndex.Builder index = CandidateIndex.builder();
    index.add(0, standing);
    return index.build().search().find(asking) == 1;
  }

  private static Comparison compare(Person one, Person other) {
    return LINKAGE.compare(one.identity(), other.identity());
  }

  private static Zone zone(Person one, Person other) {
    return compare(one, other).zone();
  }

  private static Agreement agreement(String field, Person one, Person other) {
    return field(field, one, other).agreement();
  }

  private static double weight(String field, Person one, Person other) {
    return field(field, one, other).weight();
  }

  private static Field field(String name, Person one, Person other) {
    return compare(one, other).fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /**
   * A person as a clerk might write; empty texts are not said. Given names stand between spaces.
   */
  private record Person(
      String ine,
      String familyName,
      String usageName,
      String givenNames,
      String bornOn,
      String sex,
      String birthPlace,
      String livesIn) {

    Identity identity() {
      return Identity.normalise(
          Optional.of(ine),
          Optional.of(familyName),
          Optional.of(usageName),
          List.of(givenNames.split(" ", -1)),
          bornOn.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new BirthDate(
                      Integer.parseInt(bornOn.substring(0, 4)),
                      Integer.parseInt(bornOn.substring(5, 7)),
                      Integer.parseInt(bornOn.substring(8)))),
          sex.isEmpty() ? Optional.empty() : Optional.of(sex.equals("F") ? Sex.FEMALE : Sex.MALE),
          Locality.of(birthPlace),
          Locality.of(livesIn));
    }

    Person with(String field, String value) {
      return switch (field) {
        case "familyName" -> family(value);
        case "givenNames" -> given(value);
        case "birthDate" -> birthDate(value);
        case "birthPlace" ->
            new Person(ine, familyName, usageName, givenNames, bornOn, sex, value, livesIn);
        case "residence" -> residence(value);
        default -> throw new IllegalArgumentException(field);
      };
    }

    Person ine(String value) {
      return new Person(value, familyName, usageName, givenNames, bornOn, sex, birthPlace, livesIn);
    }

    Person family(String value) {
      return new Person(ine, value, usageName, givenNames, bornOn, sex, birthPlace, livesIn);
    }

    Person given(String value) {
      return new Person(ine, familyName, usageName, value, bornOn, sex, birthPlace, livesIn);
    }

    Person birthDate(String value) {
      return new Person(ine, familyName, usageName, givenNames, value, sex, birthPlace, livesIn);
    }

    Person sex(String value) {
      return new Person(ine, familyName, usageName, givenNames, bornOn, value, birthPlace, livesIn);
    }

    Person residence(String value) {
      return new Person(ine, familyName, usageName, givenNames, bornOn, sex, birthPlace, value);
    }
  }
}
