package org.earlyleavers.matching.stream.message;

import java.util.Optional;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.MatchReview;
import org.earlyleavers.events.WakeUp;

/** What leaves the dossiers. */
public sealed interface FromDossier {

  /** The current decision; empty once the report is erased. */
  record Announcement(Optional<LeaverDecision> decision) implements FromDossier {}

  /** What a person is, or was, asked, under the review's id; empty when there is nothing to ask. */
  record ReviewUpdate(Optional<MatchReview> review) implements FromDossier {}

  /** The verdict under the review's id is to be erased with its report. */
  record VerdictErasure() implements FromDossier {}

  /** A reminder to look at the report again. */
  record Reminder(WakeUp wakeUp) implements FromDossier {}
}
