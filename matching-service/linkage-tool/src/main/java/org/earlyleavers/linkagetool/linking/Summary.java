package org.earlyleavers.linkagetool.linking;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;
import org.earlyleavers.linkagetool.file.RowProblems;
import org.earlyleavers.matching.linkage.Comparison.Zone;

/** What a run has done, for whoever started it. */
final class Summary {

  private final Map<Zone, Long> rows = new EnumMap<>(Zone.class);

  void count(Zone zone) {
    rows.merge(zone, 1L, Long::sum);
  }

  void tell(PrintStream told, Linking linking, Progress compared, Progress whole) {
    told.printf(
        "%d rows compared with %d candidates; %d pairs same, %d to review%n",
        compared.rows(),
        linking.compared(),
        rows.getOrDefault(Zone.SAME, 0L),
        rows.getOrDefault(Zone.REVIEW, 0L));
    if (linking.placeless() > 0) {
      told.printf("%d rows say too little to be compared with anybody%n", linking.placeless());
    }
    if (linking.cut() > 0) {
      told.printf(
          "%d places in crowded corners were left out: too many people look alike there%n",
          linking.cut());
    }
    told.printf(
        "%.1f s, of which %.1f s comparing: %d rows/s%n",
        whole.seconds(), compared.seconds(), compared.perSecond());
  }

  static void tell(PrintStream told, String file, long rows, RowProblems problems) {
    told.printf("%s: %d rows, %d skipped", file, rows, problems.skipped());
    if (problems.oddDates() > 0) {
      told.printf(", %d with a birth date that no calendar knows", problems.oddDates());
    }
    if (problems.unknownSexes() > 0) {
      told.printf(", %d with an unknown sex", problems.unknownSexes());
    }
    told.println();
  }
}
