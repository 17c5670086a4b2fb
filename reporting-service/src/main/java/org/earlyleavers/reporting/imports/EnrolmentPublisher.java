package org.earlyleavers.reporting.imports;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.earlyleavers.events.EnrolmentEvent;
import org.earlyleavers.reporting.submission.Outlet;
import org.earlyleavers.reporting.submission.SubmissionSettings;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** Puts schools' enrolments on their topic. */
@ApplicationScoped
class EnrolmentPublisher {

  private final Outlet<EnrolmentEvent> topic;

  EnrolmentPublisher(
      @Channel("enrolment-changes") MutinyEmitter<Record<String, EnrolmentEvent>> emitter,
      SubmissionSettings settings) {
    this.topic = new Outlet<>(emitter, settings);
  }

  /**
   * Sends enrolments, and tombstones of some that are to be forgotten, and returns once the broker
   * has acknowledged them all.
   *
   * @throws ExchangeUnavailableException if it has not in time; some may be there
   */
  void publish(List<Record<String, EnrolmentEvent>> records) {
    if (topic.send(records).contains(false)) {
      throw new ExchangeUnavailableException();
    }
  }
}
