package org.earlyleavers.matching.stream.state;

import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.earlyleavers.matching.room.Residents;

/** All rooms of one partition, with their indexes by corner: of reports, and of other records. */
public final class ResidentStores {

  private final KeyValueStore<Bytes, ResidentSlot> slots;
  private final CornerIndex recordCorners;
  private final CornerIndex reportCorners;

  /** The stores of a running task. */
  public ResidentStores(ProcessingContext context) {
    this(
        context.getStateStore(Stores.RESIDENTS),
        context.getStateStore(Stores.RECORD_CORNERS),
        context.getStateStore(Stores.REPORT_CORNERS));
  }

  /** The three stores, wherever they come from. */
  public ResidentStores(
      KeyValueStore<Bytes, ResidentSlot> slots,
      KeyValueStore<Bytes, byte[]> recordCorners,
      KeyValueStore<Bytes, byte[]> reportCorners) {
    this.slots = slots;
    this.recordCorners = CornerIndex.of(recordCorners);
    this.reportCorners = CornerIndex.of(reportCorners);
  }

  /** What has to be built for a topology to offer these. */
  public static Set<StoreBuilder<?>> builders() {
    return Set.of(
        Stores.of(
            Stores.RESIDENTS,
            Serdes.Bytes(),
            new StateSerde<>(ResidentSlot.class, new SlotFormat())),
        Stores.of(Stores.RECORD_CORNERS, Serdes.Bytes(), Serdes.ByteArray()),
        Stores.of(Stores.REPORT_CORNERS, Serdes.Bytes(), Serdes.ByteArray()));
  }

  /** One room, by its pseudonym. */
  public Residents in(String room) {
    return new StoredResidents(slots, recordCorners, reportCorners, new RoomKeys(room));
  }
}
