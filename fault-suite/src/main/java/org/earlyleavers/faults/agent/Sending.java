package org.earlyleavers.faults.agent;

import net.bytebuddy.asm.Advice;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Woven into the producer: what was written to a state store's log before has been sent. */
final class Sending {

  private Sending() {}

  @Advice.OnMethodEnter
  static void enter(@Advice.Argument(0) ProducerRecord<?, ?> message) {
    DeadPoint.sending(message.topic(), message.key());
  }
}
