package org.earlyleavers.matching.stream.intake;

import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.earlyleavers.events.Event;
import org.earlyleavers.events.Topic;
import org.earlyleavers.events.serialization.EventReader;
import org.earlyleavers.events.serialization.UnreadableEventException;
import org.earlyleavers.matching.stream.intake.Incoming.Erased;
import org.earlyleavers.matching.stream.intake.Incoming.Read;
import org.earlyleavers.matching.stream.intake.Incoming.Unreadable;

/**
 * Reads each record, and never fails: what is unreadable is said to be so. Whatever was read goes
 * on without its envelope, which is of no use behind here: it would travel with every message that
 * follows.
 */
public final class ReadRecords<E extends Event>
    extends ContextualFixedKeyProcessor<String, byte[], Incoming<E>> {

  private final EventReader<E> reader;

  /** A processor for the records of one topic. */
  public ReadRecords(Topic<E> topic) {
    reader = new EventReader<>(topic);
  }

  @Override
  public void process(FixedKeyRecord<String, byte[]> incoming) {
    Incoming<E> read = read(incoming);
    FixedKeyRecord<String, Incoming<E>> outgoing = incoming.withValue(read);
    boolean asItCame = read instanceof Unreadable<E>;
    context().forward(asItCame ? outgoing : outgoing.withHeaders(new RecordHeaders()));
  }

  private Incoming<E> read(FixedKeyRecord<String, byte[]> incoming) {
    if (incoming.key() == null) {
      return new Unreadable<>(Bytes.wrap(incoming.value()), "The record has no key");
    }
    if (incoming.value() == null) {
      return new Erased<>();
    }
    try {
      E event = reader.read(incoming.key(), incoming.headers(), incoming.value());
      return new Read<>(event, digest(incoming.value()));
    } catch (UnreadableEventException e) {
      return new Unreadable<>(Bytes.wrap(incoming.value()), e.getMessage());
    }
  }

  /** Of 32 bits: each copy of a record keeps it, and it has to tell only a few contents apart. */
  private static long digest(byte[] body) {
    return UUID.nameUUIDFromBytes(body).getMostSignificantBits() >> Integer.SIZE;
  }
}
