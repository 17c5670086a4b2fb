package org.earlyleavers.matching.stream.state;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.earlyleavers.events.Topic;
import org.earlyleavers.matching.room.Placement;
import org.earlyleavers.matching.room.RoomProgress;
import org.earlyleavers.matching.stream.state.compact.PlacementFormat;

/** Every store of the topology: name, key and content. */
public final class Stores {

  /** Room and hash of a record → what the room keeps of it. */
  public static final String RESIDENTS = "residents";

  /** Source → its progress in this partition of rooms. */
  public static final String ROOM_PROGRESS = "room-progress";

  /** Report id → dossier. */
  public static final String DOSSIERS = "dossiers";

  /** Partition of rooms and source → progress, as known to this partition of dossiers. */
  public static final String EXCHANGE_PROGRESS = "exchange-progress";

  /** Due instant and report id → nothing: the dossiers to wake, in order of time. */
  public static final String WAKE_UP_TIMES = "wake-up-times";

  /**
   * Source and report id → the partitions of rooms in which it has to be heard for this report, as
   * text with commas.
   */
  public static final String WAITING_FOR_SOURCE = "waiting-for-source";

  /** Report id and revision → the decision as announced. */
  public static final String DECISION_HISTORY = "decision-history";

  /** Review id, or state, opening and review id → the review; global. */
  public static final String REVIEWS = "reviews";

  private Stores() {}

  /** Record key → where the record was placed, for one input topic. */
  public static String placementsOf(Topic<?> topic) {
    return "placements-of-" + topic.name();
  }

  /** A store on disk, logged, without a cache: each change is on its way to the log at once. */
  public static <K, V> StoreBuilder<KeyValueStore<K, V>> of(
      String name, Serde<K> keys, Serde<V> values) {
    return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
            org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name), keys, values)
        .withCachingDisabled();
  }

  /** A store whose keys are texts; otherwise as {@link #of(String, Serde, Serde)}. */
  public static <V> StoreBuilder<KeyValueStore<String, V>> of(String name, Serde<V> values) {
    return of(name, Serdes.String(), values);
  }

  /** The placements of one input topic. */
  public static StoreBuilder<KeyValueStore<String, Placement>> placements(Topic<?> topic) {
    return of(placementsOf(topic), new StateSerde<>(Placement.class, new PlacementFormat()));
  }

  /** How far the rooms are. */
  public static StoreBuilder<KeyValueStore<String, RoomProgress>> roomProgress() {
    return of(ROOM_PROGRESS, new StateSerde<>(RoomProgress.class));
  }
}
