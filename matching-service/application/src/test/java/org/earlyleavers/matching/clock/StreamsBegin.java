package org.earlyleavers.matching.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.streams.KafkaStreams;
import org.jboss.logging.Logger;

/** Is told right before the streams are started. */
@ApplicationScoped
class StreamsBegin {

  static final String SAID = "The streams are about to begin";

  private static final Logger LOG = Logger.getLogger(StreamsBegin.class);

  private volatile boolean told;

  void tell(@Observes KafkaStreams streams) {
    told = true;
    LOG.info(SAID);
  }

  boolean told() {
    return told;
  }
}
