package org.earlyleavers.linkagetool.linking;

import java.io.IOException;
import java.util.List;
import org.earlyleavers.linkagetool.file.CsvWriter;
import org.earlyleavers.linkagetool.file.PersonRow;
import org.earlyleavers.matching.linkage.Comparison.Zone;

/** Writes findings as they come. */
record WritingFindings(Roster roster, Zones zones, CsvWriter result, Summary summary)
    implements Linking.Findings {

  @Override
  public void take(int number, PersonRow row, List<Candidate> candidates) throws IOException {
    for (Candidate candidate : candidates) {
      Zone zone = zones.of(candidate.probability());
      new LinkRow(
              row.id(),
              roster.id(candidate.number()),
              candidate.probability(),
              zone,
              EvidenceText.of(candidate))
          .write(result);
      summary.count(zone);
    }
  }
}
