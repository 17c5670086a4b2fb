package org.earlyleavers.matching.stream.output;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.LeaverDecision.SourceFreshness;
import org.earlyleavers.matching.dossier.Decision;
import org.earlyleavers.matching.dossier.Reason;
import org.earlyleavers.matching.dossier.Report;
import org.earlyleavers.matching.stream.state.StoredDossier;

/** Translates a decision into the event that announces it. */
public final class Announcements {

  private Announcements() {}

  /** The whole decision on a stored report. */
  public static LeaverDecision of(StoredDossier stored, Decision decision) {
    return new LeaverDecision(
        UUID.fromString(stored.dossier().reportId()),
        decision.revision(),
        decision.decidedAt(),
        school(stored.dossier().report().orElseThrow()),
        reason(decision.reason()),
        stored.report(),
        reportIds(decision),
        decision.evidence().stream().map(WeighedEvidence::of).toList(),
        decision.sources().stream()
            .map(s -> new SourceFreshness(s.source(), s.completeUpTo(), s.silent()))
            .toList(),
        decision.rulesVersion(),
        Optional.of(decision.weightsVersion()),
        decision.reconsiderAt());
  }

  private static String school(Report report) {
    if (report instanceof Report.Standing standing) {
      return standing.school();
    } else if (report instanceof Report.Withdrawn withdrawn) {
      return withdrawn.school();
    } else {
      throw new IllegalStateException("Nothing is decided on an erased report");
    }
  }

  private static Set<UUID> reportIds(Decision decision) {
    return decision.sameLeaver().stream().map(UUID::fromString).collect(Collectors.toSet());
  }

  private static LeaverDecision.Reason reason(Reason reason) {
    return LeaverDecision.Reason.valueOf(reason.name());
  }
}
