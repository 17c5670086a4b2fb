package org.earlyleavers.matching.linkage;

import java.util.EnumMap;
import java.util.Map;
import org.earlyleavers.matching.linkage.Comparison.Agreement;

/**
 * The numbers behind every comparison: data, with a version, so that a decision can name what it
 * was weighed with.
 *
 * @param version names this table
 * @param population how many people a description may be compared with: before anything is
 *     compared, the odds that a given one is the same person are one to this number
 * @param twins the share of people who have a twin, 0 to 1 (1.7 % of births are of twins: 3.4 % of
 *     people)
 * @param siblings how many brothers and sisters of other birth dates a person has who may be met,
 *     on average
 * @param namesakes the share of people who have a namesake: somebody with the same names, sex and
 *     birth date, 0 to 1 (0.045 % of pupils); rare names do not protect from it, because names run
 *     in places and times
 * @param sameFrom probability from which both are taken to be one person, above 0.5 to 1
 * @param reviewFrom probability from which a person looks, above 0 to {@code sameFrom}
 * @param chances for each field the chance of each of its levels
 */
public record Weights(
    String version,
    double population,
    double twins,
    double siblings,
    double namesakes,
    double sameFrom,
    double reviewFrom,
    Map<ComparedField, Map<Agreement, Chance>> chances) {

  /**
   * How often a level of agreement occurs.
   *
   * @param same among pairs that are one person: Fellegi and Sunter's m
   * @param other among pairs of two people: u; for names, of people with names of average frequency
   * @param twin among pairs of twins
   */
  public record Chance(double same, double other, double twin) {

    /** Refuses what is no probability, or would weigh infinitely. */
    public Chance {
      requireProbability(same);
      requireProbability(other);
      requireProbability(twin);
    }
  }

  /** Checks that every level of every field has its chance, and copies. */
  public Weights {
    if (!(population >= 1)) {
      throw new IllegalArgumentException("A population is at least 1");
    }
    requireProbability(twins);
    requireProbability(siblings);
    requireProbability(namesakes);
    requireProbability(sameFrom);
    requireProbability(reviewFrom);
    if (sameFrom <= 0.5 || reviewFrom > sameFrom) {
      throw new IllegalArgumentException("The zones are not in order");
    }
    Map<ComparedField, Map<Agreement, Chance>> copied = new EnumMap<>(ComparedField.class);
    for (ComparedField field : ComparedField.values()) {
      Map<Agreement, Chance> levels = chances.getOrDefault(field, Map.of());
      if (!levels.keySet().equals(field.levels())) {
        throw new IllegalArgumentException("The levels of " + field.label() + " are not " + levels);
      }
      copied.put(field, Map.copyOf(levels));
    }
    chances = copied;
  }

  /** The same weights in a population of another size. */
  public Weights inPopulationOf(double size) {
    return new Weights(version, size, twins, siblings, namesakes, sameFrom, reviewFrom, chances);
  }

  /** The same weights with other limits between the zones. */
  public Weights withZones(double newSameFrom, double newReviewFrom) {
    return new Weights(
        version, population, twins, siblings, namesakes, newSameFrom, newReviewFrom, chances);
  }

  private static void requireProbability(double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException("Not a probability between 0 and 1: " + value);
    }
  }
}
