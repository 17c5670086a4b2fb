package org.earlyleavers.matching.linkage;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.earlyleavers.matching.linkage.Comparison.Agreement;
import org.earlyleavers.matching.linkage.Comparison.Field;
import org.earlyleavers.matching.linkage.Weights.Chance;

/**
 * Estimates weights from files whose pairs nobody has judged, by expectation and maximisation
 * (Dempster, Laird and Rubin 1977; for record linkage Winkler 1988): weighs each pair with the
 * weights so far, counts how often each agreement occurs among what is then one person, and begins
 * again. Chances among two people are left as they are: they come from the frequencies of names,
 * and pairs that were compared because they share something say nothing about chance.
 *
 * <p>Not to be shared between threads.
 */
public final class WeightsEstimation {

  /** So many judged pairs the weights to begin with are worth: few files show every rare case. */
  private static final double PAIRS_BEHIND_START = 100;

  private static final double RANDOM_PAIRS_BEHIND_START = 1_000;

  /** What never occurred among so many random pairs is not known to be impossible. */
  private static final double RARER_AT_MOST = 20;

  private static final int MOST_ROUNDS = 200;
  private static final double SMALLEST_CHANGE = 1e-5;
  private static final double LEAST_CHANCE = 1e-7;

  /** A share small enough never to matter. */
  private static final double NONE = 1e-6;

  /** Twins whose absence would be noticed. */
  private static final double TWINS_EXPECTED = 10;

  /**
   * In nats for each pair that is one person. Measured: 0.4 to 0.9 on files with families in them,
   * up to 0.14 on files of people drawn at random.
   */
  private static final double EVIDENCE_OF_FAMILIES = 0.25;

  /**
   * Twins and siblings look like given names that were replaced, with no replaced family names to
   * match. Measured: 5 to 10 replaced given names for each family name on files with families in
   * them, 1.5 on files of people drawn at random.
   */
  private static final double REPLACED_GIVEN_NAMES = 2.5;

  /** Twins agree in these fields as one person's records do. */
  private static final Set<ComparedField> SHARED_BY_TWINS =
      EnumSet.of(
          ComparedField.FAMILY_NAME,
          ComparedField.BIRTH_DATE,
          ComparedField.BIRTH_PLACE,
          ComparedField.RESIDENCE);

  /**
   * What came out.
   *
   * @param pairs how many were compared
   * @param samePersons how many of them are one person, on average
   * @param twins how many are twins, on average
   * @param rounds until nothing changed any more
   * @param logLikelihood of what was seen, against two people in every pair, in nats
   */
  public record Result(
      Weights weights,
      long pairs,
      double samePersons,
      double twins,
      int rounds,
      double logLikelihood) {}

  /** The levels of a pair, and by how much its names and places are rarer than average, in bits. */
  private record Pattern(Map<ComparedField, Agreement> levels, int rarity) {}

  /** Chances among two people follow from the frequencies of names. */
  private static final Set<ComparedField> NAMES =
      EnumSet.of(
          ComparedField.FAMILY_NAME, ComparedField.GIVEN_NAMES, ComparedField.OTHER_GIVEN_NAMES);

  private final Weights start;
  private final double allPairs;
  private final Map<Pattern, Integer> atRandom = new HashMap<>();
  private final Map<Pattern, Integer> patterns = new HashMap<>();
  private long pairs;

  /**
   * An estimation that has seen nothing yet.
   *
   * @param start weights to begin with; the comparisons are made with them too
   * @param allPairs how many pairs the files have, those included that are not compared
   */
  public WeightsEstimation(Weights start, double allPairs) {
    this.start = start;
    this.allPairs = allPairs;
  }

  /** Takes the comparison of one pair in. */
  public void add(Comparison comparison) {
    patterns.merge(pattern(comparison), 1, Integer::sum);
    pairs++;
  }

  /** Takes the comparison of a pair in that was picked at random. */
  public void addRandom(Comparison comparison) {
    atRandom.merge(pattern(comparison), 1, Integer::sum);
  }

  private Pattern pattern(Comparison comparison) {
    Map<ComparedField, Agreement> levels = new EnumMap<>(ComparedField.class);
    double rarity = 0;
    for (Field field : comparison.fields()) {
      if (field.agreement() != Agreement.MISSING) {
        ComparedField compared = ComparedField.labelled(field.name());
        Chance chance = start.chances().get(compared).get(field.agreement());
        levels.put(compared, field.agreement());
        rarity += field.weight() - log2(chance.same() / chance.other());
      }
    }
    return new Pattern(levels, (int) Math.round(rarity));
  }

  /**
   * Estimates from everything taken in. Files that show neither twins nor siblings, though they are
   * long enough to, get weights without them: a given name that differs is a mistake there.
   */
  public Result estimate() {
    Result families = converge(start.twins(), start.siblings(), start.namesakes());
    if (families.samePersons() * start.twins() < TWINS_EXPECTED) {
      return families;
    }
    Result strangers = converge(NONE, NONE, NONE);
    return isNearlyAsLikely(strangers, families) && namesAreReplacedAlike(strangers)
        ? strangers
        : families;
  }

  private static boolean isNearlyAsLikely(Result strangers, Result families) {
    return families.logLikelihood() - strangers.logLikelihood()
        < EVIDENCE_OF_FAMILIES * families.samePersons();
  }

  private static boolean namesAreReplacedAlike(Result strangers) {
    return chanceOfDifferent(strangers, ComparedField.GIVEN_NAMES)
        < REPLACED_GIVEN_NAMES * chanceOfDifferent(strangers, ComparedField.FAMILY_NAME);
  }

  private static double chanceOfDifferent(Result result, ComparedField field) {
    return result.weights().chances().get(field).get(Agreement.DIFFERENT).same();
  }

  /** How pairs are divided among the hypotheses, with some weights. */
  private final class Division {

    private final Map<ComparedField, Map<Agreement, Chance>> chances;
    private final double sameRate;
    private final double twinRate;
    private final double siblingRate;
    private final double namesakeRate;
    private final Map<ComparedField, Map<Agreement, Double>> amongSame =
        new EnumMap<>(ComparedField.class);
    private final Map<ComparedField, Map<Agreement, Double>> amongOthers =
        new EnumMap<>(ComparedField.class);
    private double same;
    private double twins;
    private double logLikelihood;

    Division(
        Map<ComparedField, Map<Agreement, Chance>> chances,
        double sameRate,
        double twinRate,
        double siblings,
        double namesakes) {
      this.chances = chances;
      this.sameRate = sameRate;
      this.twinRate = twinRate;
      this.siblingRate = sameRate * siblings;
      this.namesakeRate = sameRate * namesakes;
      patterns.forEach(this::divide);
      atRandom.forEach(this::countOthers);
      logLikelihood += (allPairs - pairs) * Math.log1p(-sameRate - twinRate);
    }

    private void divide(Pattern pattern, int count) {
      double forSame = sameRate * odds(pattern, chances, Chance::same);
      double forTwin = twinRate * odds(pattern, chances, Chance::twin);
      double all = others(pattern) + forSame + forTwin;
      same += count * forSame / all;
      twins += count * forTwin / all;
      logLikelihood += count * Math.log(all);
      count(amongSame, pattern, count * forSame / all);
    }

    private void countOthers(Pattern pattern, int count) {
      double others = others(pattern);
      double all =
          others
              + sameRate * odds(pattern, chances, Chance::same)
              + twinRate * odds(pattern, chances, Chance::twin);
      count(amongOthers, pattern, count * others / all);
    }

    /** Of two people by chance, of siblings and of namesakes, against the first alone. */
    private double others(Pattern pattern) {
      return 1
          - sameRate
          - twinRate
          - siblingRate
          - namesakeRate
          + siblingRate * sharedOdds(pattern, ProbabilisticLinkage.SHARED_BY_SIBLINGS)
          + namesakeRate * sharedOdds(pattern, ProbabilisticLinkage.SHARED_BY_NAMESAKES);
    }

    private double sharedOdds(Pattern pattern, Set<ComparedField> shared) {
      Map<ComparedField, Agreement> levels = new EnumMap<>(pattern.levels());
      levels.keySet().retainAll(shared);
      return odds(new Pattern(levels, pattern.rarity()), chances, Chance::same);
    }

    private static void count(
        Map<ComparedField, Map<Agreement, Double>> counts, Pattern pattern, double count) {
      pattern
          .levels()
          .forEach(
              (field, level) ->
                  counts
                      .computeIfAbsent(field, any -> new EnumMap<>(Agreement.class))
                      .merge(level, count, Double::sum));
    }
  }

  private Result converge(double mostTwins, double siblings, double namesakes) {
    double sameRate = 1 / start.population();
    double twinRate = mostTwins * sameRate;
    Division division = new Division(start.chances(), sameRate, twinRate, siblings, namesakes);
    Map<ComparedField, Map<Agreement, Chance>> chances = maximise(division);
    double change = 1;
    int round = 1;
    while (round < MOST_ROUNDS && change > SMALLEST_CHANGE) {
      round++;
      sameRate = (division.same + 1) / allPairs;
      twinRate = Math.min((division.twins + start.twins()) / allPairs, mostTwins * sameRate);
      division = new Division(chances, sameRate, twinRate, siblings, namesakes);
      Map<ComparedField, Map<Agreement, Chance>> next = maximise(division);
      change = difference(chances, next);
      chances = next;
    }
    Weights weights =
        new Weights(
            start.version() + "+estimated",
            Math.max(1, 1 / sameRate),
            Math.max(NONE, twinRate / sameRate),
            siblings,
            namesakes,
            start.sameFrom(),
            start.reviewFrom(),
            chances);
    return new Result(weights, pairs, division.same, division.twins, round, division.logLikelihood);
  }

  private static double odds(
      Pattern pattern,
      Map<ComparedField, Map<Agreement, Chance>> chances,
      ToDoubleFunction<Chance> hypothesis) {
    double odds = Math.pow(2, pattern.rarity());
    for (Map.Entry<ComparedField, Agreement> entry : pattern.levels().entrySet()) {
      Chance chance = chances.get(entry.getKey()).get(entry.getValue());
      odds *= hypothesis.applyAsDouble(chance) / chance.other();
    }
    return odds;
  }

  private Map<ComparedField, Map<Agreement, Chance>> maximise(Division division) {
    Map<ComparedField, Map<Agreement, Chance>> next = new EnumMap<>(ComparedField.class);
    start
        .chances()
        .forEach(
            (field, levels) -> {
              Map<Agreement, Double> counted = division.amongSame.getOrDefault(field, Map.of());
              Map<Agreement, Double> random =
                  NAMES.contains(field)
                      ? Map.of()
                      : division.amongOthers.getOrDefault(field, Map.of());
              Map<Agreement, Chance> chances = new EnumMap<>(Agreement.class);
              levels.forEach(
                  (level, chance) -> {
                    double same = share(level, counted, chance.same(), PAIRS_BEHIND_START);
                    double other =
                        Math.max(
                            chance.other() / RARER_AT_MOST,
                            share(level, random, chance.other(), RANDOM_PAIRS_BEHIND_START));
                    boolean shared = SHARED_BY_TWINS.contains(field);
                    chances.put(level, new Chance(same, other, shared ? same : chance.twin()));
                  });
              next.put(field, chances);
            });
    return next;
  }

  private static double share(
      Agreement level, Map<Agreement, Double> counts, double start, double pairsBehindStart) {
    double all = pairsBehindStart;
    for (double count : counts.values()) {
      all += count;
    }
    double share = (pairsBehindStart * start + counts.getOrDefault(level, 0.0)) / all;
    return Math.min(1 - LEAST_CHANCE, Math.max(LEAST_CHANCE, share));
  }

  private static double difference(
      Map<ComparedField, Map<Agreement, Chance>> one,
      Map<ComparedField, Map<Agreement, Chance>> other) {
    double largest = 0;
    for (Map.Entry<ComparedField, Map<Agreement, Chance>> levels : one.entrySet()) {
      for (Map.Entry<Agreement, Chance> level : levels.getValue().entrySet()) {
        double change =
            level.getValue().same() - other.get(levels.getKey()).get(level.getKey()).same();
        largest = Math.max(largest, Math.abs(change));
      }
    }
    return largest;
  }

  private static double log2(double ratio) {
    return Math.log(ratio) / Math.log(2);
  }
}
