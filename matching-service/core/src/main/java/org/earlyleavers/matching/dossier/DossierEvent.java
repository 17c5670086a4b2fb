package org.earlyleavers.matching.dossier;

import java.util.List;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.record.Version;
import org.earlyleavers.matching.room.Finding;

/** What can happen to a dossier. */
public sealed interface DossierEvent {

  /** The school speaks: first, corrected or withdrawn. */
  record ReportReceived(Report report) implements DossierEvent {}

  /**
   * A room has answered.
   *
   * @param partition the partition of rooms that it stands in, whose progress counts for it
   */
  record RoomAnswered(String room, int partition, Version reportVersion, List<Finding> findings)
      implements DossierEvent {}

  /** A record that concerns the report has appeared or changed. */
  record NewsReceived(Version reportVersion, Finding finding) implements DossierEvent {}

  /** A person has said whether a record is about the reported pupil. */
  record VerdictGiven(RecordRef ref, Verdict verdict) implements DossierEvent {}

  /** The report is erased. */
  record ReportErased() implements DossierEvent {}

  /** Time has passed, or a source's progress has advanced: look again. */
  record Woken() implements DossierEvent {}
}
