package org.earlyleavers.matching.stream.state;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;

/**
 * The bytes below a store, for reading only. Kafka Streams registers a metric for each iterator
 * that is opened, and takes it off again, which costs several times what a short scan does; a
 * look-up opens some twenty.
 */
final class UnmeteredReads {

  private UnmeteredReads() {}

  /** The innermost store, or the store itself where nothing is wrapped around it. */
  @SuppressWarnings("unchecked") // What Kafka Streams wraps into a key-value store is one of bytes.
  static KeyValueStore<Bytes, byte[]> of(KeyValueStore<Bytes, ?> store) {
    StateStore inner = store;
    while (inner instanceof WrappedStateStore<?, ?, ?> wrapping) {
      inner = wrapping.wrapped();
    }
    return (KeyValueStore<Bytes, byte[]>) inner;
  }
}
