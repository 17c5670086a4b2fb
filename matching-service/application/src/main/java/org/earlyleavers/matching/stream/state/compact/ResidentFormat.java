package org.earlyleavers.matching.stream.state.compact;

import java.util.Set;
import java.util.TreeSet;
import org.earlyleavers.matching.room.Resident;
import org.earlyleavers.matching.room.RoomEntry;

/** What a room keeps of a record. */
public final class ResidentFormat implements CompactFormat<Resident> {

  private final EntryFormat entries = new EntryFormat();

  @Override
  public void write(Resident resident, CompactOutput out) {
    out.writeVarint(resident.toldTo().size());
    new TreeSet<>(resident.toldTo()).forEach(reportId -> CompactText.write(reportId, out));
    entries.write(resident.entry(), out);
  }

  @Override
  public Resident read(CompactInput in) {
    Set<String> toldTo = new TreeSet<>();
    for (int rest = in.readCount(); rest > 0; rest--) {
      toldTo.add(CompactText.read(in));
    }
    RoomEntry entry = entries.read(in);
    return new Resident(entry, toldTo);
  }
}
