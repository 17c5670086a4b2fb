package org.earlyleavers.linkagetool.evaluation;

import java.io.PrintStream;
import java.util.Locale;

/** Whether a probability of nine in ten is right nine times in ten. */
final class Reliability {

  private static final double[] FROM = {
    0, 0.001, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 0.999, 0.9999
  };

  private final long[] pairs = new long[FROM.length];
  private final long[] same = new long[FROM.length];
  private final double[] predicted = new double[FROM.length];

  void add(double probability, boolean isSame) {
    int bin = FROM.length - 1;
    while (probability < FROM[bin]) {
      bin--;
    }
    pairs[bin]++;
    predicted[bin] += probability;
    if (isSame) {
      same[bin]++;
    }
  }

  /** The share of right pairs among those with this probability or more. */
  double precisionFrom(double probability) {
    long all = 0;
    long right = 0;
    for (int bin = 0; bin < FROM.length; bin++) {
      if (FROM[bin] >= probability) {
        all += pairs[bin];
        right += same[bin];
      }
    }
    return all == 0 ? 1 : (double) right / all;
  }

  void print(PrintStream out) {
    out.printf("  %-18s %9s %10s %10s%n", "probability", "pairs", "predicted", "observed");
    for (int bin = 0; bin < FROM.length; bin++) {
      if (pairs[bin] > 0) {
        out.printf(
            Locale.ROOT,
            "  %-18s %9d %10.5f %10.5f%n",
            String.format(
                Locale.ROOT, "%s to %s", FROM[bin], bin + 1 < FROM.length ? FROM[bin + 1] : 1),
            pairs[bin],
            predicted[bin] / pairs[bin],
            (double) same[bin] / pairs[bin]);
      }
    }
  }
}
