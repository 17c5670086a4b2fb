package org.earlyleavers.matching.linkage;

/**
 * Logarithms to base 2 in whole hundredths: sums of them are exact, hence the same on every machine
 * and in any order.
 */
final class Bits {

  private static final int HUNDREDTHS = 100;

  private Bits() {}

  static int of(double bits) {
    return (int) StrictMath.round(bits * HUNDREDTHS);
  }

  static int log2(double ratio) {
    return of(StrictMath.log(ratio) / StrictMath.log(2));
  }

  static double toDouble(int hundredths) {
    return hundredths / (double) HUNDREDTHS;
  }

  /** The ratio whose logarithm this is. */
  static double ratio(int hundredths) {
    return StrictMath.pow(2, toDouble(hundredths));
  }
}
