package org.earlyleavers.matching.stream.intake;

import org.apache.kafka.common.utils.Bytes;
import org.earlyleavers.events.Event;
import org.earlyleavers.matching.record.Version;

/**
 * What a record of a topic turned out to be.
 *
 * @param <E> what the topic carries
 */
public sealed interface Incoming<E extends Event> {

  /**
   * An event.
   *
   * @param digest tells two contents apart that stand under one version number
   */
  record Read<E extends Event>(E event, long digest) implements Incoming<E> {

    /** The version of a record under this number. */
    public Version version(long number) {
      return new Version(number, digest);
    }
  }

  /** A tombstone: what stood under this key is erased. */
  record Erased<E extends Event>() implements Incoming<E> {}

  /** A record that nobody can read, as it came. */
  record Unreadable<E extends Event>(Bytes bytes, String reason) implements Incoming<E> {}
}
