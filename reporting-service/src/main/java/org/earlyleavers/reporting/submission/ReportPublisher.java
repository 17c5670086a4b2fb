package org.earlyleavers.reporting.submission;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.earlyleavers.events.DropoutReportEvent;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** Puts reports on their topic. */
@ApplicationScoped
class ReportPublisher {

  private final Outlet<DropoutReportEvent> topic;

  ReportPublisher(
      @Channel("dropout-reports") MutinyEmitter<Record<String, DropoutReportEvent>> emitter,
      SubmissionSettings settings) {
    this.topic = new Outlet<>(emitter, settings);
  }

  /**
   * Sends the reports, many at a time, and waits for the broker.
   *
   * @return for each report whether the broker has acknowledged it in time; one that it has not may
   *     still reach it later
   */
  // A transaction would be carried along to the broker's threads, and its connection be used there.
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  List<Boolean> publish(List<DropoutReportEvent> reports) {
    return topic.send(reports.stream().map(report -> Record.of(report.key(), report)).toList());
  }

  /** Leaves a tombstone, and waits for the broker's acknowledgement. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  boolean erase(UUID reportId) {
    return topic.send(List.of(Record.of(reportId.toString(), null))).get(0);
  }
}
