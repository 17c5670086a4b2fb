package org.earlyleavers.matching.stream.state;

import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.earlyleavers.matching.linkage.Linkage;
import org.earlyleavers.matching.room.Residents;
import org.jboss.logging.Logger;

/**
 * All rooms of one partition. What is kept of each record is on disk; who stands where is told from
 * that when a task begins, and kept in memory: reports, and other records.
 */
public final class ResidentStores {

  private static final Logger LOG = Logger.getLogger(ResidentStores.class);

  private final KeyValueStore<Bytes, ResidentSlot> slots;
  private final Standing records;
  private final Standing reports;

  /** The rooms of a running task, whose store holds all that it ever will of the past. */
  public ResidentStores(ProcessingContext context, Linkage linkage) {
    slots = context.getStateStore(Stores.RESIDENTS);
    records = new Standing(linkage);
    reports = new Standing(linkage);
    long start = System.nanoTime();
    long people = 0;
    try (KeyValueIterator<Bytes, ResidentSlot> all = slots.all()) {
      while (all.hasNext()) {
        KeyValue<Bytes, ResidentSlot> kept = all.next();
        in(RoomKeys.roomOf(kept.key)).replace(List.of(), kept.value.residents());
        people += kept.value.residents().size();
      }
    }
    LOG.infof(
        "Task %s: %d residents of rooms told in %d ms, %d MB of memory",
        context.taskId(), people, (System.nanoTime() - start) / 1_000_000, bytesInMemory() >> 20);
  }

  /** What has to be built for a topology to offer these. */
  public static Set<StoreBuilder<?>> builders() {
    return Set.of(
        Stores.of(
            Stores.RESIDENTS,
            Serdes.Bytes(),
            new StateSerde<>(ResidentSlot.class, new SlotFormat())));
  }

  /** One room, by its pseudonym. */
  public Residents in(String room) {
    return in(new RoomKeys(room));
  }

  private StoredResidents in(RoomKeys room) {
    return new StoredResidents(slots, records, reports, room);
  }

  /** How many bytes of memory it takes to know who stands where, but for crowds. */
  public long bytesInMemory() {
    return records.bytes() + reports.bytes();
  }
}
