package org.earlyleavers.reporting.submission;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.earlyleavers.events.DropoutReportEvent;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Puts reports on their topic. */
@ApplicationScoped
class ReportPublisher {

  private final MutinyEmitter<DropoutReportEvent> emitter;
  private final SubmissionSettings settings;

  ReportPublisher(
      @Channel("dropout-reports") MutinyEmitter<DropoutReportEvent> emitter,
      SubmissionSettings settings) {
    this.emitter = emitter;
    this.settings = settings;
  }

  /**
   * Returns once the broker has acknowledged the report.
   *
   * @throws ReportNotPublishedException if it did not in time; it may still do so later
   */
  void publish(DropoutReportEvent report) {
    try {
      emitter
          .sendMessage(
              Message.of(report)
                  .addMetadata(
                      OutgoingKafkaRecordMetadata.<String>builder().withKey(report.key()).build()))
          .await()
          .atMost(settings.acknowledgementTimeout());
    } catch (RuntimeException e) {
      // Whatever it was: nothing has been acknowledged, so nothing may be claimed.
      throw new ReportNotPublishedException(e);
    }
  }
}
