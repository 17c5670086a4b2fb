package org.earlyleavers.linkagetool.linking;

import java.util.Comparator;
import org.earlyleavers.matching.linkage.Comparison;

/**
 * Who a record may be the same as.
 *
 * @param number of the record in the file that is searched, from 0
 * @param rivals what other candidates of the same record take away, in bits, at most 0
 * @param probability with the rivals taken into account
 */
public record Candidate(int number, Comparison comparison, double rivals, double probability) {

  /** The likeliest first; in the order of the file where two are equally likely. */
  static final Comparator<Candidate> LIKELIEST_FIRST =
      Comparator.comparingDouble(Candidate::probability)
          .reversed()
          .thenComparing(Comparator.comparingDouble(Candidate::bits).reversed())
          .thenComparingInt(Candidate::number);

  /** The logarithm to base 2 of the odds before rivals are taken into account. */
  public double bits() {
    return Odds.bits(comparison);
  }
}
