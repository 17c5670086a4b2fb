package org.earlyleavers.matching.stream.state.compact;

import java.util.Set;
import java.util.TreeSet;
import org.earlyleavers.matching.record.Version;
import org.earlyleavers.matching.room.Placement;

/** Where a record was placed. */
public final class PlacementFormat implements CompactFormat<Placement> {

  @Override
  public void write(Placement placement, CompactOutput out) {
    RecordFormat.writeVersion(placement.version(), out);
    write(placement.rooms(), out);
    write(placement.left(), out);
  }

  @Override
  public Placement read(CompactInput in) {
    Version version = RecordFormat.readVersion(in);
    Set<String> rooms = rooms(in);
    return new Placement(version, rooms, rooms(in));
  }

  private static void write(Set<String> rooms, CompactOutput out) {
    out.writeVarint(rooms.size());
    new TreeSet<>(rooms).forEach(room -> CompactIdentifiers.writeRoom(room, out));
  }

  private static Set<String> rooms(CompactInput in) {
    Set<String> rooms = new TreeSet<>();
    for (int rest = in.readCount(); rest > 0; rest--) {
      rooms.add(CompactIdentifiers.readRoom(in));
    }
    return rooms;
  }
}
