package org.earlyleavers.reporting.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.reporting.followup.FollowUps;
import org.earlyleavers.reporting.imports.ImportedPupils;

/** The projection of decisions: the highest revision wins, and each event counts once. */
@ApplicationScoped
class DecisionSink {

  private final Inbox inbox;
  private final FeedbackRows rows;
  private final ImportedPupils pupils;
  private final FollowUps followUps;

  DecisionSink(Inbox inbox, FeedbackRows rows, ImportedPupils pupils, FollowUps followUps) {
    this.inbox = inbox;
    this.rows = rows;
    this.pupils = pupils;
    this.followUps = followUps;
  }

  /** What taking a decision in has come to. */
  enum Effect {
    APPLIED,
    /** A later decision was known. */
    SUPERSEDED,
    /** The very event was known. */
    DUPLICATE
  }

  /** Takes a decision in, with its inbox entry, or nothing of both. */
  @Transactional
  Effect take(String eventId, LeaverDecision decision) {
    if (!inbox.isNew(eventId)) {
      return Effect.DUPLICATE;
    }
    return rows.apply(decision) ? Effect.APPLIED : Effect.SUPERSEDED;
  }

  /** Forgets what became of an erased report. */
  @Transactional
  void erase(UUID reportId) {
    rows.deleteById(reportId);
    pupils.erase(reportId);
    followUps.erase(reportId);
  }
}
