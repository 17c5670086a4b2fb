package org.earlyleavers.linkagetool.linking;

import org.earlyleavers.matching.linkage.Comparison;

/** Odds as logarithms to base 2, in bits. */
final class Odds {

  /** Beyond, a probability written as a double is 0 or 1. */
  private static final double SURE = 50;

  private Odds() {}

  static double bits(Comparison comparison) {
    if (comparison.fields().isEmpty()) {
      double probability = comparison.probability();
      return Math.max(-SURE, Math.log(probability / (1 - probability)) / Math.log(2));
    }
    double bits = comparison.prior() + comparison.twin();
    for (Comparison.Field field : comparison.fields()) {
      bits += field.weight();
    }
    return bits;
  }

  static double of(double bits) {
    return bits < -SURE ? 0 : Math.pow(2, Math.min(bits, 1000));
  }
}
