package org.earlyleavers.matching.stream.processing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.earlyleavers.events.DropoutReportWithdrawn;
import org.earlyleavers.events.Event;
import org.earlyleavers.events.SourceProgress;
import org.earlyleavers.events.Topic;
import org.earlyleavers.matching.linkage.BlockingKey;
import org.earlyleavers.matching.linkage.BlockingKeys;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.record.Statement;
import org.earlyleavers.matching.record.Version;
import org.earlyleavers.matching.room.Freshness;
import org.earlyleavers.matching.room.Placement;
import org.earlyleavers.matching.stream.intake.Incoming;
import org.earlyleavers.matching.stream.intake.Incoming.Erased;
import org.earlyleavers.matching.stream.intake.Incoming.Read;
import org.earlyleavers.matching.stream.intake.Placeable;
import org.earlyleavers.matching.stream.message.ToRoom;
import org.earlyleavers.matching.stream.state.Stores;

/**
 * Sends each record to the corners of rooms that its blocking keys name, and takes it out of those
 * where it no longer belongs. A source's progress follows behind its records, to every partition of
 * rooms.
 */
public final class PlaceInRooms<E extends Event>
    extends ContextualProcessor<String, Incoming<E>, String, ToRoom> {

  private final Topic<E> topic;
  private final Function<String, RecordRef> refOfKey;
  private final RoomPseudonyms pseudonyms;
  private KeyValueStore<String, Placement> placements;

  /**
   * A processor for the records of one topic.
   *
   * @param refOfKey which record a key of the topic stands for, where only the key is left
   */
  public PlaceInRooms(
      Topic<E> topic, Function<String, RecordRef> refOfKey, RoomPseudonyms pseudonyms) {
    this.topic = topic;
    this.refOfKey = refOfKey;
    this.pseudonyms = pseudonyms;
  }

  @Override
  public void init(ProcessorContext<String, ToRoom> context) {
    super.init(context);
    placements = context.getStateStore(Stores.placementsOf(topic));
  }

  @Override
  public void process(Record<String, Incoming<E>> incoming) {
    if (incoming.value() instanceof Erased<E>) {
      remove(incoming, Version.ERASED);
    } else if (incoming.value() instanceof Read<E> read) {
      Event event = read.event();
      if (event instanceof SourceProgress progress) {
        forwardMark(incoming, progress);
      } else if (event instanceof DropoutReportWithdrawn withdrawn) {
        remove(incoming, Placeable.version(read, withdrawn));
      } else {
        place(incoming, Placeable.statement(read).orElseThrow());
      }
    }
  }

  private void place(Record<String, ?> incoming, Statement statement) {
    List<BlockingKey> keys =
        statement.ref().isReport()
            ? BlockingKeys.asking(statement.identity())
            : BlockingKeys.resident(statement.identity());
    apply(incoming, Placement.place(known(incoming), statement, pseudonyms.of(keys)));
  }

  private void remove(Record<String, ?> incoming, Version version) {
    apply(incoming, Placement.remove(known(incoming), refOfKey.apply(incoming.key()), version));
  }

  private Optional<Placement> known(Record<String, ?> incoming) {
    return Optional.ofNullable(placements.get(incoming.key()));
  }

  private void apply(Record<String, ?> incoming, Optional<Placement.Step> step) {
    step.ifPresent(
        moved -> {
          placements.put(incoming.key(), moved.placement());
          for (Placement.Addressed addressed : moved.entries()) {
            context()
                .forward(
                    incoming
                        .withKey(addressed.room())
                        .withValue(new ToRoom.Entry(addressed.entry())));
          }
        });
  }

  private void forwardMark(Record<String, ?> incoming, SourceProgress progress) {
    int inputPartition = context().recordMetadata().orElseThrow().partition();
    context()
        .forward(
            incoming
                .withKey(progress.source())
                .withValue(
                    new ToRoom.Mark(
                        progress.source(),
                        inputPartition,
                        new Freshness(progress.completeUpTo(), progress.statedAt()))));
  }
}
