package org.earlyleavers.matching.linkage;

/**
 * Logarithms to base 2 in whole hundredths: sums of them are exact, hence the same on every machine
 * and in any order.
 */
final class Bits {

  private static final int HUNDREDTHS = 100;
  private static final double LN_2 = StrictMath.log(2);
  private static final double[] FRACTIONS = new double[HUNDREDTHS];

  static {
    for (int i = 0; i < HUNDREDTHS; i++) {
      FRACTIONS[i] = StrictMath.pow(2, i / (double) HUNDREDTHS);
    }
  }

  private Bits() {}

  static int of(double bits) {
    return (int) StrictMath.round(bits * HUNDREDTHS);
  }

  static int log2(double ratio) {
    return of(StrictMath.log(ratio) / LN_2);
  }

  static double toDouble(int hundredths) {
    return hundredths / (double) HUNDREDTHS;
  }

  /** The ratio whose logarithm this is. */
  static double ratio(int hundredths) {
    return Math.scalb(
        FRACTIONS[Math.floorMod(hundredths, HUNDREDTHS)], Math.floorDiv(hundredths, HUNDREDTHS));
  }
}
