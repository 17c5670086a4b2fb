package org.earlyleavers.linkagetool.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.earlyleavers.matching.linkage.Comparison.Zone;

/**
 * Chooses links so that no record of either side has more than one: the likeliest first. Whoever
 * comes too late for a record that is taken goes to a person, unless the link that took it is far
 * likelier.
 */
public final class Links {

  /** A link this many bits likelier leaves nothing to look at. */
  private static final double CLEARLY_LIKELIER = 7;

  private final Zones zones;
  private final List<Possible> possibles = new ArrayList<>();

  private record Possible(int left, int right, float bits, float probability) {}

  /** Nothing to choose from yet. */
  public Links(Zones zones) {
    this.zones = zones;
  }

  /** Takes in a pair; the pair's number is how many were taken in before. */
  public void add(int left, Candidate candidate) {
    possibles.add(
        new Possible(
            left,
            candidate.number(),
            (float) (candidate.bits() + candidate.rivals()),
            (float) candidate.probability()));
  }

  /** The zone of each pair, by its number. */
  public List<Zone> choose() {
    Zone[] chosen = new Zone[possibles.size()];
    Map<Integer, Possible> lefts = new HashMap<>();
    Map<Integer, Possible> rights = new HashMap<>();
    IntStream.range(0, chosen.length)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer number) -> possibles.get(number).bits).reversed())
        .forEach(number -> chosen[number] = choose(possibles.get(number), lefts, rights));
    return List.of(chosen);
  }

  private Zone choose(
      Possible possible, Map<Integer, Possible> lefts, Map<Integer, Possible> rights) {
    Zone zone = zones.of(possible.probability);
    if (zone == Zone.DIFFERENT || lefts.containsKey(possible.left)) {
      return Zone.DIFFERENT;
    }
    Possible taker = rights.get(possible.right);
    if (taker != null) {
      boolean hopeless = zone != Zone.SAME && taker.bits - possible.bits >= CLEARLY_LIKELIER;
      return hopeless ? Zone.DIFFERENT : Zone.REVIEW;
    }
    if (zone == Zone.SAME) {
      lefts.put(possible.left, possible);
      rights.put(possible.right, possible);
    }
    return zone;
  }
}
