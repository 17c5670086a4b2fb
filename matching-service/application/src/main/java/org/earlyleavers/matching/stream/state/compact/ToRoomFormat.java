package org.earlyleavers.matching.stream.state.compact;

import java.time.Instant;
import java.util.Optional;
import org.earlyleavers.matching.room.Freshness;
import org.earlyleavers.matching.stream.message.ToRoom;

/** What is sent to the rooms. */
public final class ToRoomFormat implements CompactFormat<ToRoom> {

  private static final int ENTRY = 0;
  private static final int MARK = 1;

  private final EntryFormat entries = new EntryFormat();

  @Override
  public void write(ToRoom message, CompactOutput out) {
    if (message instanceof ToRoom.Entry entry) {
      out.writeByte(ENTRY);
      entries.write(entry.entry(), out);
    } else if (message instanceof ToRoom.Mark mark) {
      out.writeByte(MARK);
      CompactText.write(mark.source(), out);
      out.writeVarint(mark.inputPartition());
      CompactTime.write(mark.freshness().completeUpTo(), out);
      mark.freshness().publishedUpTo().ifPresent(instant -> CompactTime.write(instant, out));
    }
  }

  @Override
  public ToRoom read(CompactInput in) {
    return switch (in.readByte()) {
      case ENTRY -> new ToRoom.Entry(entries.read(in));
      case MARK -> {
        String source = CompactText.read(in);
        int partition = in.readCount();
        Instant completeUpTo = CompactTime.readInstant(in);
        Optional<Instant> publishedUpTo =
            in.hasMore() ? Optional.of(CompactTime.readInstant(in)) : Optional.empty();
        yield new ToRoom.Mark(source, partition, new Freshness(completeUpTo, publishedUpTo));
      }
      default -> throw new IllegalArgumentException("Unknown kind of message");
    };
  }
}
