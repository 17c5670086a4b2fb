package org.earlyleavers.linkagetool.population;

/**
 * What to generate.
 *
 * @param seed the same seed makes the same files
 * @param leavers rows on the left, 1 or more
 * @param enrolments rows on the right, at least as many as leavers
 * @param withIne whether either side knows INEs at all
 * @param errors how many times as many mistakes as usual, 0 or more
 */
public record SyntheticSettings(
    long seed, int leavers, int enrolments, boolean withIne, double errors) {

  /** Refuses what cannot be generated. */
  public SyntheticSettings {
    if (leavers < 1 || enrolments < leavers || !(errors >= 0 && errors <= 10)) {
      throw new IllegalArgumentException(
          "At least one leaver, as many enrolments as leavers, and 0 to 10 times the usual errors");
    }
  }
}
