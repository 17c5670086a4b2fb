package org.earlyleavers.matching.stream.state.compact;

import java.util.SortedSet;
import java.util.TreeSet;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.room.Corners;
import org.earlyleavers.matching.room.RoomEntry;
import org.earlyleavers.matching.room.RoomEntry.Absent;
import org.earlyleavers.matching.room.RoomEntry.Present;

/** What is said to a room of a record: three bytes for each corner. */
final class EntryFormat implements CompactFormat<RoomEntry> {

  private static final int ABSENT = 0xFF;
  private static final int WIDE = 1;
  private static final int CORNER_BYTES = 3;

  private final StatementFormat statements = new StatementFormat();

  @Override
  public void write(RoomEntry entry, CompactOutput out) {
    if (entry instanceof Present present) {
      writeCorners(present.corners(), out);
      statements.write(present.statement(), out);
    } else {
      out.writeByte(ABSENT);
      RecordFormat.writeRef(entry.ref(), out);
      RecordFormat.writeVersion(entry.version(), out);
    }
  }

  @Override
  public RoomEntry read(CompactInput in) {
    if (in.peekByte() == ABSENT) {
      in.readByte();
      RecordRef ref = RecordFormat.readRef(in);
      return new Absent(ref, RecordFormat.readVersion(in));
    }
    SortedSet<Integer> corners = readCorners(in);
    return new Present(statements.read(in), corners);
  }

  /** The count is in the upper bits of the first byte, or behind it; never {@link #ABSENT}. */
  private static void writeCorners(SortedSet<Integer> corners, CompactOutput out) {
    if (corners.equals(Corners.WHOLE_ROOM)) {
      out.writeByte(0);
      return;
    }
    boolean wide = corners.stream().anyMatch(corner -> corner >>> (CORNER_BYTES * 8) != 0);
    int most = 0x7E;
    out.writeByte((Math.min(corners.size(), most) << 1) | (wide ? WIDE : 0));
    if (corners.size() >= most) {
      out.writeVarint(corners.size());
    }
    corners.forEach(corner -> out.writeFixed(corner, wide ? Integer.BYTES : CORNER_BYTES));
  }

  private static SortedSet<Integer> readCorners(CompactInput in) {
    int first = in.readByte();
    int count = first >> 1;
    if (count == 0x7E) {
      count = in.readCount();
    }
    SortedSet<Integer> corners = count == 0 ? Corners.WHOLE_ROOM : new TreeSet<>();
    int bytes = (first & WIDE) == 0 ? CORNER_BYTES : Integer.BYTES;
    for (int i = 0; i < count; i++) {
      corners.add((int) in.readFixed(bytes));
    }
    return corners;
  }
}
