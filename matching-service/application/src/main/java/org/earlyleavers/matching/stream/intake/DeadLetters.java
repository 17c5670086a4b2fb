package org.earlyleavers.matching.stream.intake;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.earlyleavers.events.Event;
import org.earlyleavers.events.Topic;
import org.earlyleavers.matching.stream.intake.Incoming.Unreadable;

/**
 * Turns an unreadable record into its dead letter: the bytes and headers as they came, the reason
 * in a header. Each is counted.
 */
public final class DeadLetters<E extends Event>
    extends ContextualFixedKeyProcessor<String, Incoming<E>, byte[]> {

  /** The header that says why a record is a dead letter. */
  public static final String REASON_HEADER = "dead-letter-reason";

  private final Topic<E> topic;
  private final Consumer<Topic<?>> counter;

  /** A processor for one topic; {@code counter} hears of each dead letter. */
  public DeadLetters(Topic<E> topic, Consumer<Topic<?>> counter) {
    this.topic = topic;
    this.counter = counter;
  }

  @Override
  public void process(FixedKeyRecord<String, Incoming<E>> incoming) {
    if (incoming.value() instanceof Unreadable<E> unreadable) {
      incoming
          .headers()
          .remove(REASON_HEADER)
          .add(REASON_HEADER, unreadable.reason().getBytes(StandardCharsets.UTF_8));
      counter.accept(topic);
      context()
          .forward(
              incoming.withValue(unreadable.bytes() == null ? null : unreadable.bytes().get()));
    }
  }
}
