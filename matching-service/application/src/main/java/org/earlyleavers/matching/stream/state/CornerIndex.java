package org.earlyleavers.matching.stream.state;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Which records stand in which corner: a key for each, and nothing else. */
record CornerIndex(KeyValueStore<Bytes, byte[]> store, KeyValueStore<Bytes, byte[]> reads) {

  private static final byte[] NOTHING = {};

  static CornerIndex of(KeyValueStore<Bytes, byte[]> store) {
    return new CornerIndex(store, UnmeteredReads.of(store));
  }

  void add(RoomKeys room, int corner, int hash) {
    store.put(room.standing(corner, hash), NOTHING);
  }

  void remove(RoomKeys room, int corner, int hash) {
    store.delete(room.standing(corner, hash));
  }

  boolean isEmpty(RoomKeys room) {
    try (KeyValueIterator<Bytes, byte[]> found = reads.range(room.first(), room.last())) {
      return !found.hasNext();
    }
  }

  /** The hashes of the records in a corner, in their order. */
  List<Integer> hashesIn(RoomKeys room, int corner, int most) {
    List<Integer> hashes = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> found =
        reads.range(room.firstIn(corner), room.lastIn(corner))) {
      while (hashes.size() < most && found.hasNext()) {
        hashes.add(RoomKeys.hashIn(found.next().key));
      }
    }
    return hashes;
  }
}
