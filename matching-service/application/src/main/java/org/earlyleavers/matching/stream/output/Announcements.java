package org.earlyleavers.matching.stream.output;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.LeaverDecision.Evidence;
import org.earlyleavers.events.LeaverDecision.FieldComparison;
import org.earlyleavers.events.LeaverDecision.SourceFreshness;
import org.earlyleavers.matching.dossier.Decision;
import org.earlyleavers.matching.dossier.Reason;
import org.earlyleavers.matching.dossier.Report;
import org.earlyleavers.matching.dossier.Weighed;
import org.earlyleavers.matching.record.Content;
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
        decision.evidence().stream().map(Announcements::evidence).toList(),
        decision.sources().stream()
            .map(s -> new SourceFreshness(s.source(), s.completeUpTo(), s.silent()))
            .toList(),
        decision.rulesVersion(),
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

  private static Evidence evidence(Weighed weighed) {
    return new Evidence(
        Evidence.Kind.valueOf(weighed.ref().kind().name()),
        weighed.ref().source(),
        weighed.ref().id(),
        weighed.match().recordedAt(),
        Evidence.Bearing.valueOf(weighed.bearing().name()),
        weighed.match().comparison().fields().stream()
            .map(field -> new FieldComparison(field.name(), field.agreement().name()))
            .toList(),
        from(weighed.match().content()),
        until(weighed.match().content()));
  }

  private static LocalDate from(Content content) {
    if (content instanceof Content.Spell spell) {
      return spell.from();
    } else if (content instanceof Content.Award award) {
      return award.on();
    } else {
      return ((Content.Departure) content).on();
    }
  }

  private static Optional<LocalDate> until(Content content) {
    return content instanceof Content.Spell spell ? spell.until() : Optional.empty();
  }

  private static LeaverDecision.Reason reason(Reason reason) {
    return LeaverDecision.Reason.valueOf(reason.name());
  }
}
