package org.earlyleavers.matching.stream.state;

import java.util.Optional;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.matching.dossier.Dossier;

/**
 * A dossier with the school's report as it was sent, which every decision repeats.
 *
 * @param report absent before the report is seen and after it is withdrawn
 */
public record StoredDossier(Dossier dossier, Optional<DropoutReported> report) {

  static StoredDossier empty(String reportId) {
    return new StoredDossier(Dossier.empty(reportId), Optional.empty());
  }
}
