package org.earlyleavers.matching.room;

import java.util.List;
import org.earlyleavers.matching.record.Version;

/** What a room says to the dossier of one report. */
public sealed interface RoomMessage {

  /** The report that this is for. */
  String reportId();

  /** The version of the report that was compared. */
  Version reportVersion();

  /** Everything that this room has on the report: the room's answer to its question. */
  record Answer(String room, String reportId, Version reportVersion, List<Finding> findings)
      implements RoomMessage {}

  /** News of one record since the answer. */
  record News(String reportId, Version reportVersion, Finding finding) implements RoomMessage {}
}
