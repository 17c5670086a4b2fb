package org.earlyleavers.matching.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.KafkaStreams;
import org.earlyleavers.clocks.OtherClock;
import org.earlyleavers.clocks.SilentClockException;

/** The broker's, a year before: to it, matching's own is a year ahead. */
@Alternative
@ApplicationScoped
class ClockOfTheYearBefore implements OtherClock {

  static final String STREAMS_BEGIN = "The streams are about to begin";

  private final BrokerClock broker;

  ClockOfTheYearBefore(BrokerClock broker) {
    this.broker = broker;
  }

  /** Told right before they are started. */
  void streamsBegin(@Observes KafkaStreams streams) {
    System.out.println(STREAMS_BEGIN);
  }

  @Override
  public String whose() {
    return broker.whose();
  }

  @Override
  public Instant read() throws SilentClockException {
    return broker.read().minus(Duration.ofDays(366));
  }
}
