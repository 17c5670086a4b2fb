package org.earlyleavers.matching.stream.processing;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.earlyleavers.matching.linkage.Linkage;
import org.earlyleavers.matching.room.Room;
import org.earlyleavers.matching.room.RoomMessage;
import org.earlyleavers.matching.room.RoomProgress;
import org.earlyleavers.matching.stream.message.ToDossier;
import org.earlyleavers.matching.stream.message.ToRoom;
import org.earlyleavers.matching.stream.state.ResidentStores;
import org.earlyleavers.matching.stream.state.Stores;

/**
 * Lets the rooms of one partition take entries in, and answer. Progress goes on to the dossiers
 * behind the answers that it covers.
 */
public final class CompareInRooms extends ContextualProcessor<String, ToRoom, String, ToDossier> {

  private final Linkage linkage;
  private final int inputPartitions;
  private final Runnable whenOversized;
  private ResidentStores residents;
  private KeyValueStore<String, RoomProgress> progress;

  /**
   * A processor for one partition of rooms.
   *
   * @param inputPartitions the partitions of a source's topic, each of which has to be heard of
   * @param whenOversized runs each time that a room has to leave somebody out of a look-up
   */
  public CompareInRooms(Linkage linkage, int inputPartitions, Runnable whenOversized) {
    this.whenOversized = whenOversized;
    this.linkage = linkage;
    this.inputPartitions = inputPartitions;
  }

  @Override
  public void init(ProcessorContext<String, ToDossier> context) {
    super.init(context);
    residents = new ResidentStores(context, linkage);
    progress = context.getStateStore(Stores.ROOM_PROGRESS);
  }

  @Override
  public void process(Record<String, ToRoom> incoming) {
    if (incoming.value() instanceof ToRoom.Entry entry) {
      String name = incoming.key();
      Room room = new Room(name, residents.in(name), linkage, whenOversized);
      for (RoomMessage message : room.receive(entry.entry())) {
        context()
            .forward(
                incoming
                    .withKey(message.reportId())
                    .withValue(new ToDossier.FromRoom(partition(), message)));
      }
    } else if (incoming.value() instanceof ToRoom.Mark mark) {
      advance(incoming, mark);
    }
  }

  private void advance(Record<String, ToRoom> incoming, ToRoom.Mark mark) {
    RoomProgress known = progress.get(mark.source());
    RoomProgress advanced =
        (known == null ? RoomProgress.NONE : known)
            .advance(mark.inputPartition(), mark.freshness());
    progress.put(mark.source(), advanced);
    advanced
        .freshness(inputPartitions)
        .ifPresent(
            freshness ->
                context()
                    .forward(
                        incoming
                            .withKey(mark.source())
                            .withValue(
                                new ToDossier.Progress(partition(), mark.source(), freshness))));
  }

  /** What is told anew when the task begins again need not be in memory twice. */
  @Override
  public void close() {
    residents = null;
  }

  private int partition() {
    return context().taskId().partition();
  }
}
