package org.earlyleavers.events.serialization;

import org.apache.kafka.common.errors.SerializationException;

/**
 * A record that is not an event of its topic. The message names what is wrong and where, and never
 * repeats the record's content, so that it may be logged and stored beside a dead letter.
 */
public final class UnreadableEventException extends SerializationException {

  private static final long serialVersionUID = 1L;

  /** The cause is left out on purpose: a parser's message quotes its input. */
  public UnreadableEventException(String message) {
    super(message);
  }
}
