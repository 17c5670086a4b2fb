package org.earlyleavers.linkagetool.evaluation;

import java.io.IOException;
import java.util.Locale;
import org.earlyleavers.linkagetool.file.CsvWriter;
import org.earlyleavers.linkagetool.file.PersonRow;
import org.earlyleavers.linkagetool.linking.Candidate;
import org.earlyleavers.linkagetool.linking.EvidenceText;
import org.earlyleavers.matching.linkage.Comparison.Zone;

/** Takes in what went wrong, for whoever wants to know why. */
@FunctionalInterface
interface Mistakes {

  /** Takes in a pair that is one person and not linked, or the reverse. */
  void tell(
      LabelledSet set,
      Zone zone,
      boolean same,
      PersonRow left,
      PersonRow right,
      Candidate candidate)
      throws IOException;

  /** Nobody wants to know. */
  static Mistakes untold() {
    return (set, zone, same, left, right, candidate) -> {};
  }

  /** Written to a file. The people of labelled sets do not exist. */
  static Mistakes to(CsvWriter out) throws IOException {
    out.row("set", "truth", "zone", "probability", "id_a", "id_b", "evidence", "a", "b");
    return (set, zone, same, left, right, candidate) ->
        out.row(
            set.name(),
            same ? "same" : "different",
            zone.name().toLowerCase(Locale.ROOT),
            String.format(Locale.ROOT, "%.6f", candidate.probability()),
            left.id(),
            right.id(),
            EvidenceText.of(candidate),
            left.identity().toString(),
            right.identity().toString());
  }
}
