package org.earlyleavers.reporting.submission;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.earlyleavers.events.QualificationAwarded;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** Puts qualifications on their topic, and takes them off it. */
@ApplicationScoped
class AwardPublisher {

  private final Outlet<QualificationAwarded> topic;

  AwardPublisher(
      @Channel("qualifications") MutinyEmitter<Record<String, QualificationAwarded>> emitter,
      SubmissionSettings settings) {
    this.topic = new Outlet<>(emitter, settings);
  }

  /**
   * Sends awards, and tombstones of awards, many at a time, and waits for the broker.
   *
   * @return for each whether the broker has acknowledged it in time
   */
  // As for reports.
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  List<Boolean> publish(List<Record<String, QualificationAwarded>> awards) {
    return topic.send(awards);
  }
}
