package org.earlyleavers.linkagetool.linking;

import org.earlyleavers.matching.linkage.Comparison.Zone;

/**
 * Where the zones begin.
 *
 * @param same the least probability of a link, above {@code review}
 * @param review the least probability that a person has to look at
 */
public record Zones(double same, double review) {

  /** Refuses limits out of order. */
  public Zones {
    if (!(review > 0 && review <= same && same <= 1)) {
      throw new IllegalArgumentException("0 < review <= same <= 1");
    }
  }

  /** The zone of a probability. */
  public Zone of(double probability) {
    if (probability >= same) {
      return Zone.SAME;
    }
    return probability >= review ? Zone.REVIEW : Zone.DIFFERENT;
  }
}
