package org.earlyleavers.matching.dossier;

import java.util.List;
import org.earlyleavers.matching.dossier.DossierEvent.VerdictGiven;
import org.earlyleavers.matching.record.RecordRef;

/** A verdict and the dossier that it goes to. */
public record Judgement(String reportId, VerdictGiven verdict) {

  /**
   * The dossiers that must hear of a verdict. Whether two reports are about one person is one
   * question with two ends: both must know the same answer.
   */
  public static List<Judgement> of(String reportId, RecordRef ref, Verdict verdict) {
    Judgement asked = new Judgement(reportId, new VerdictGiven(ref, verdict));
    return ref.isReport()
        ? List.of(
            asked, new Judgement(ref.id(), new VerdictGiven(RecordRef.report(reportId), verdict)))
        : List.of(asked);
  }
}
