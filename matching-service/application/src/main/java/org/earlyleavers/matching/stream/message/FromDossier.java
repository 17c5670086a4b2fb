package org.earlyleavers.matching.stream.message;

import java.util.Optional;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.WakeUp;

/** What leaves the dossiers. */
public sealed interface FromDossier {

  /** The current decision; empty once the report is erased. */
  record Announcement(Optional<LeaverDecision> decision) implements FromDossier {}

  /** A reminder to look at the report again. */
  record Reminder(WakeUp wakeUp) implements FromDossier {}
}
