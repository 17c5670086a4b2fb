package org.earlyleavers.matching.stream.state;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Which records stand in which corner. The first of a corner share one value, which is fetched with
 * one read; whoever comes to a full corner gets a key of its own, so that nothing long has to be
 * written anew for each. To scan such keys costs ten times a read: few corners need it.
 *
 * <pre>
 * room │ corner          hashes, in ascending order; one more byte says that there are others
 * room │ corner │ hash   nothing
 * </pre>
 */
record CornerIndex(KeyValueStore<Bytes, byte[]> store, KeyValueStore<Bytes, byte[]> reads) {

  /** How many share one value. */
  static final int TOGETHER = 16;

  private static final byte[] NOTHING = {};

  static CornerIndex of(KeyValueStore<Bytes, byte[]> store) {
    return new CornerIndex(store, UnmeteredReads.of(store));
  }

  /** Adds a record; one that is there is written again, in case that the store's log lacks it. */
  void add(RoomKeys room, int corner, int hash) {
    Bytes key = room.corner(corner);
    Shared shared = shared(key);
    int place = Collections.binarySearch(shared.hashes, hash);
    if (place >= 0) {
      store.put(key, shared.toBytes());
    } else if (shared.hashes.size() < TOGETHER) {
      shared.hashes.add(-place - 1, hash);
      store.put(key, shared.toBytes());
      removeOther(room, corner, hash, shared);
    } else {
      store.put(room.standing(corner, hash), NOTHING);
      store.put(key, new Shared(shared.hashes, true).toBytes());
    }
  }

  void remove(RoomKeys room, int corner, int hash) {
    Bytes key = room.corner(corner);
    Shared shared = shared(key);
    int place = Collections.binarySearch(shared.hashes, hash);
    if (place >= 0) {
      shared.hashes.remove(place);
      store.put(key, shared.isEmpty() ? null : shared.toBytes());
    }
    removeOther(room, corner, hash, shared);
  }

  private void removeOther(RoomKeys room, int corner, int hash, Shared shared) {
    if (shared.others) {
      store.delete(room.standing(corner, hash));
    }
  }

  /** The least hashes of the records in a corner, in their order. */
  List<Integer> hashesIn(RoomKeys room, int corner, int most) {
    Shared shared = shared(room.corner(corner));
    List<Integer> hashes = shared.hashes;
    if (shared.others) {
      addOthers(room, corner, most, hashes);
      Collections.sort(hashes);
    }
    return hashes.size() > most ? hashes.subList(0, most) : hashes;
  }

  private void addOthers(RoomKeys room, int corner, int most, List<Integer> hashes) {
    int enough = hashes.size() + most;
    try (KeyValueIterator<Bytes, byte[]> found =
        reads.range(room.firstIn(corner), room.lastIn(corner))) {
      while (hashes.size() < enough && found.hasNext()) {
        hashes.add(RoomKeys.hashIn(found.next().key));
      }
    }
  }

  private Shared shared(Bytes key) {
    return Shared.read(reads.get(key));
  }

  /**
   * The value that the first records of a corner share.
   *
   * @param hashes in ascending order; may be changed
   * @param others whether there are, or have been, keys of single records
   */
  private record Shared(List<Integer> hashes, boolean others) {

    static Shared read(byte[] bytes) {
      if (bytes == null) {
        return new Shared(new ArrayList<>(), false);
      }
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      List<Integer> hashes = new ArrayList<>(bytes.length / Integer.BYTES);
      while (buffer.remaining() >= Integer.BYTES) {
        hashes.add(buffer.getInt());
      }
      return new Shared(hashes, buffer.hasRemaining());
    }

    byte[] toBytes() {
      ByteBuffer buffer = ByteBuffer.allocate(hashes.size() * Integer.BYTES + (others ? 1 : 0));
      hashes.forEach(buffer::putInt);
      return buffer.array();
    }

    boolean isEmpty() {
      return hashes.isEmpty() && !others;
    }
  }
}
