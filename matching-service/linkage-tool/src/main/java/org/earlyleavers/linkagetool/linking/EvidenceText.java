package org.earlyleavers.linkagetool.linking;

import java.util.Locale;
import org.earlyleavers.matching.linkage.Comparison;

/** A comparison in one line: what each field adds to the logarithm of the odds, in bits. */
public final class EvidenceText {

  private EvidenceText() {}

  /** The evidence for and against a candidate. */
  public static String of(Candidate candidate) {
    Comparison comparison = candidate.comparison();
    StringBuilder text = new StringBuilder(200);
    add(text, "prior", "", comparison.prior());
    for (Comparison.Field field : comparison.fields()) {
      add(
          text,
          field.name(),
          ' ' + field.agreement().name().toLowerCase(Locale.ROOT),
          field.weight());
    }
    if (comparison.twin() < 0) {
      add(text, "twin", "", comparison.twin());
    }
    if (candidate.rivals() <= -0.05) {
      add(text, "rivals", "", candidate.rivals());
    }
    return text.toString();
  }

  private static void add(StringBuilder text, String name, String level, double bits) {
    if (text.length() > 0) {
      text.append("; ");
    }
    text.append(name).append(level).append(' ');
    long tenths = Math.round(bits * 10);
    if (tenths != 0) {
      text.append(tenths < 0 ? '-' : '+')
          .append(Math.abs(tenths) / 10)
          .append('.')
          .append(Math.abs(tenths) % 10);
    } else {
      text.append('0');
    }
  }
}
