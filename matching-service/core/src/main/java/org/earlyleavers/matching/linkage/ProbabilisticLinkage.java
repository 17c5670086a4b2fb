package org.earlyleavers.matching.linkage;

import static org.earlyleavers.matching.linkage.Comparison.Agreement.DIFFERENT;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.EQUAL;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.MISSING;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.earlyleavers.matching.linkage.Comparison.Agreement;
import org.earlyleavers.matching.linkage.Comparison.Field;
import org.earlyleavers.matching.linkage.Comparison.Zone;
import org.earlyleavers.matching.linkage.Weights.Chance;

/**
 * Probabilistic linkage after Fellegi and Sunter (A Theory for Record Linkage, 1969): each field's
 * agreement weighs the logarithm of how much likelier it is for one person than for two; agreement
 * on a rare name weighs more than on a common one (after Winkler 1989).
 *
 * <p>Between <em>same</em> and <em>other</em> stand those who agree more than chance allows. A
 * <em>twin</em> shares birth date, family name and places: only the given name and the INE tell
 * twins apart. A <em>sibling</em> shares family name and places. A <em>namesake</em> shares names
 * and birth date more often than independent chances would have it: only the INE and the places
 * tell namesakes apart.
 *
 * <p>May be shared between threads.
 */
public final class ProbabilisticLinkage implements Linkage {

  private static final int GIVEN_NAMES = 3;

  /** Some thousand people, in 8 MB: a record comes to its rooms shortly one after the other. */
  private static final int RECENT_BITS = 13;

  /** In everything else siblings are like any two people. */
  static final Set<ComparedField> SHARED_BY_SIBLINGS =
      Collections.unmodifiableSet(
          EnumSet.of(
              ComparedField.FAMILY_NAME, ComparedField.BIRTH_PLACE, ComparedField.RESIDENCE));

  /** In everything else namesakes are like any two people. */
  static final Set<ComparedField> SHARED_BY_NAMESAKES =
      Collections.unmodifiableSet(
          EnumSet.of(
              ComparedField.FAMILY_NAME,
              ComparedField.GIVEN_NAMES,
              ComparedField.OTHER_GIVEN_NAMES,
              ComparedField.BIRTH_DATE,
              ComparedField.SEX));

  /** Odds that change nothing in the hundredths of a bit. */
  private static final int NEGLIGIBLE = Bits.of(-12);

  /** What living where one was born says at most, once the birth places agree. */
  private static final int RESIDENCE_AT_BIRTH_PLACE = Bits.of(1);

  private final Weights weights;
  private final Remembered<ComparableName> familyNames;
  private final Remembered<ComparableName> givenNames;
  private final Remembered<ComparablePlace> places;
  private final Recent<Identity, OutlinedPerson> people = new Recent<>(RECENT_BITS, this::work);
  private final int prior;
  private final int twins;
  private final int siblings;
  private final int namesakes;
  private final Ceiling ceiling;

  /** The logarithm of the odds from which two may be one person. */
  private final int least;

  private final Map<ComparedField, Map<Agreement, Weight>> evidence =
      new EnumMap<>(ComparedField.class);

  /** A linkage with some weights and name frequencies. */
  public ProbabilisticLinkage(
      Weights weights,
      NameFrequencies familyNameFrequencies,
      NameFrequencies givenNameFrequencies) {
    this.weights = weights;
    this.familyNames = new Remembered<>(name -> ComparableName.of(name, familyNameFrequencies));
    this.givenNames = new Remembered<>(name -> ComparableName.of(name, givenNameFrequencies));
    Communes communes = Communes.shipped();
    this.places = new Remembered<>(code -> ComparablePlace.of(code, communes));
    this.prior = -Bits.log2(weights.population());
    this.twins = Bits.log2(weights.twins());
    this.siblings = Bits.log2(weights.siblings());
    this.namesakes = Bits.log2(weights.namesakes());
    for (ComparedField field : ComparedField.values()) {
      Map<Agreement, Weight> levels = new EnumMap<>(Agreement.class);
      levels.put(MISSING, new Weight(0, 0));
      weights.chances().get(field).forEach((level, chance) -> levels.put(level, Weight.of(chance)));
      evidence.put(field, levels);
    }
    this.ceiling = new Ceiling(prior, (field, level) -> evidence.get(field).get(level).same());
    this.least = Bits.log2(weights.reviewFrom() / (1 - weights.reviewFrom()));
  }

  /** With some weights, and the frequencies of names in France. */
  public static ProbabilisticLinkage with(Weights weights) {
    return new ProbabilisticLinkage(
        weights, NameFrequencies.shippedFamilyNames(), NameFrequencies.shippedGivenNames());
  }

  /** What a level of agreement weighs under each hypothesis, in hundredths of a bit. */
  private record Weight(int same, int twin) {

    static Weight of(Chance chance) {
      return new Weight(
          Bits.log2(chance.same() / chance.other()), Bits.log2(chance.twin() / chance.other()));
    }
  }

  @Override
  public String version() {
    return weights.version();
  }

  @Override
  public Prepared prepare(Identity identity) {
    return people.of(identity);
  }

  private OutlinedPerson work(Identity identity) {
    List<ComparableName> family = new ArrayList<>(2);
    identity.familyName().ifPresent(name -> family.add(familyNames.of(name)));
    identity
        .usageName()
        .filter(name -> !identity.familyName().equals(Optional.of(name)))
        .ifPresent(name -> family.add(familyNames.of(name)));
    List<ComparableName> given =
        identity.givenNames().stream().limit(GIVEN_NAMES).map(givenNames::of).toList();
    List<ComparableName> givenAsFamily = givenAsFamily(identity.givenNames());
    Optional<ComparablePlace> birthPlace =
        identity.birthPlace().map(Locality::code).map(places::of);
    Optional<ComparablePlace> residence = identity.residence().map(Locality::code).map(places::of);
    return OutlinedPerson.of(
        new ComparablePerson(
            identity,
            List.copyOf(family),
            given,
            givenAsFamily,
            birthPlace,
            residence,
            Ceiling.rarest(family),
            Math.max(Ceiling.rarest(given), Ceiling.rarest(givenAsFamily))));
  }

  /** A family name of several words in the place of given names was split like those. */
  private List<ComparableName> givenAsFamily(List<String> given) {
    if (given.isEmpty()) {
      return List.of();
    }
    ComparableName first = givenNames.of(given.get(0));
    return given.size() > 1 && NameWords.isParticle(given.get(0))
        ? List.of(first, givenNames.of(String.join(" ", given)))
        : List.of(first);
  }

  @Override
  public Comparison compare(Identity left, Identity right) {
    return compare(prepare(left), prepare(right));
  }

  @Override
  public Comparison compare(Prepared left, Prepared right) {
    return weigh(((OutlinedPerson) left).person(), ((OutlinedPerson) right).person());
  }

  @Override
  public Optional<Comparison> possible(Prepared left, Prepared right) {
    return ceiling.of((OutlinedPerson) left, ((OutlinedPerson) right).outline()) < least
        ? Optional.empty()
        : Optional.of(compare(left, right)).filter(Comparison::possible);
  }

  @Override
  public Glances glances() {
    return new OutlineTable(ceiling, least);
  }

  private Comparison weigh(ComparablePerson left, ComparablePerson right) {
    Identity one = left.identity();
    Identity other = right.identity();
    Sum sum = new Sum();
    sum.add(ComparedField.INE, level(one.ine(), other.ine(), IneAgreement::of), 0);
    NamesAgreement names = NamesAgreement.of(left, right);
    sum.add(ComparedField.FAMILY_NAME, names.family());
    sum.add(ComparedField.GIVEN_NAMES, names.given());
    sum.add(ComparedField.OTHER_GIVEN_NAMES, names.others());
    sum.addBirthDate(one.birthDate(), other.birthDate());
    sum.add(
        ComparedField.SEX, level(one.sex(), other.sex(), (a, b) -> a == b ? EQUAL : DIFFERENT), 0);
    sum.addPlaces(left, right);
    return sum.comparison();
  }

  private static <T> Agreement level(
      Optional<T> one, Optional<T> other, BiFunction<T, T, Agreement> comparison) {
    return one.isPresent() && other.isPresent()
        ? comparison.apply(one.get(), other.get())
        : MISSING;
  }

  /** Adds up what the fields weigh under each hypothesis, against chance. */
  private final class Sum {

    /** 1 January stands in for unknown birthdays: it is that much more common than other days. */
    private static final int COMMONNESS_OF_1_JANUARY = 500;

    private final List<Field> fields = new ArrayList<>(ComparedField.values().length);
    private int forSame = prior;
    private int forTwin = prior + twins;
    private int forSibling = prior + siblings;
    private int forNamesake = prior + namesakes;

    void add(ComparedField field, NameAgreement names) {
      boolean shared = names.level() != DIFFERENT && names.level() != MISSING;
      add(field, names.level(), shared ? -names.commonness() : 0);
    }

    /** {@code extra} holds for each hypothesis: what is shared is rarer or more common. */
    void add(ComparedField field, Agreement level, int extra) {
      Weight weight = evidence.get(field).get(level);
      forSame += weight.same() + extra;
      forTwin += weight.twin() + extra;
      forSibling += SHARED_BY_SIBLINGS.contains(field) ? weight.same() + extra : 0;
      forNamesake += SHARED_BY_NAMESAKES.contains(field) ? weight.same() + extra : 0;
      fields.add(new Field(field.label(), level, Bits.toDouble(weight.same() + extra)));
    }

    void addBirthDate(Optional<BirthDate> one, Optional<BirthDate> other) {
      Agreement level = level(one, other, DateAgreement::of);
      boolean firstOfJanuary = level == EQUAL && one.orElseThrow().mayBePlaceholder();
      add(ComparedField.BIRTH_DATE, level, firstOfJanuary ? -COMMONNESS_OF_1_JANUARY : 0);
    }

    void addPlaces(ComparablePerson left, ComparablePerson right) {
      Agreement birthPlace = level(left.birthPlace(), right.birthPlace(), ComparablePlace::compare);
      Agreement residence = level(left.residence(), right.residence(), ComparablePlace::compare);
      add(ComparedField.BIRTH_PLACE, birthPlace, rarity(birthPlace, left.birthPlace()));
      int extra = rarity(residence, left.residence());
      if (residence == EQUAL && birthPlace == EQUAL && left.livesWhereBorn()) {
        int weight = evidence.get(ComparedField.RESIDENCE).get(EQUAL).same() + extra;
        extra -= Math.max(0, weight - RESIDENCE_AT_BIRTH_PLACE);
      }
      add(ComparedField.RESIDENCE, residence, extra);
    }

    private static int rarity(Agreement level, Optional<ComparablePlace> place) {
      return level == EQUAL ? place.orElseThrow().rarity() : 0;
    }

    /** What the odds of one person lose to those of a twin, a sibling or a namesake. */
    private int lostToRelatives() {
      boolean unlikely = Math.max(forTwin, Math.max(forSibling, forNamesake)) < NEGLIGIBLE;
      return unlikely
          ? 0
          : Bits.log2(1 + Bits.ratio(forTwin) + Bits.ratio(forSibling) + Bits.ratio(forNamesake));
    }

    Comparison comparison() {
      int lost = lostToRelatives();
      double odds = Bits.ratio(forSame - lost);
      double probability = odds / (1 + odds);
      Zone zone =
          probability >= weights.sameFrom()
              ? Zone.SAME
              : probability >= weights.reviewFrom() ? Zone.REVIEW : Zone.DIFFERENT;
      return new Comparison(zone, probability, Bits.toDouble(prior), fields, -Bits.toDouble(lost));
    }
  }
}
