package org.earlyleavers.linkagetool.linking;

import java.io.IOException;
import java.util.Comparator;
import java.util.Locale;
import org.earlyleavers.linkagetool.file.CsvWriter;
import org.earlyleavers.matching.linkage.Comparison.Zone;

/** A row of the result. */
record LinkRow(String left, String right, double probability, Zone zone, String evidence) {

  /** By zone, then the likeliest. */
  static final Comparator<LinkRow> BEST_FIRST =
      Comparator.comparing(LinkRow::zone)
          .thenComparing(Comparator.comparingDouble(LinkRow::probability).reversed());

  static void writeHeader(CsvWriter out) throws IOException {
    out.row("id_a", "id_b", "probability", "zone", "evidence");
  }

  void write(CsvWriter out) throws IOException {
    out.row(
        left,
        right,
        String.format(Locale.ROOT, "%.6f", probability),
        zone.name().toLowerCase(Locale.ROOT),
        evidence);
  }
}
