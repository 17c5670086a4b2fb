package org.earlyleavers.caseload.requests;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.earlyleavers.caseload.database.ActingAs;
import org.earlyleavers.caseload.database.DatabaseRole;
import org.earlyleavers.caseload.personalfile.Rectifications;
import org.earlyleavers.caseload.retention.Erasures;
import org.earlyleavers.events.ErasureRequested;
import org.earlyleavers.events.ReportRequest;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/**
 * Publishes requests, and notes behind the broker's acknowledgement that they are: killed in
 * between, it publishes them again, as the same events. Each instance takes what no other one
 * holds.
 */
@ApplicationScoped
@ActingAs(DatabaseRole.ENGINE)
class RequestRelay {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Erasures erasures;
  private final Rectifications rectifications;
  private final MutinyEmitter<ReportRequest> emitter;

  RequestRelay(
      Erasures erasures,
      Rectifications rectifications,
      // No more than a batch, which has a bound of its own, ever waits here.
      @Channel("report-requests") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
          MutinyEmitter<ReportRequest> emitter) {
    this.erasures = erasures;
    this.rectifications = rectifications;
    this.emitter = emitter;
  }

  @Transactional
  void askForErasures() {
    List<ErasureRequested> requests = erasures.outstanding();
    publish(requests);
    if (!requests.isEmpty()) {
      erasures.sent(requests);
    }
  }

  @Transactional
  void askForRectifications() {
    rectifications
        .outstanding()
        .forEach(
            waiting -> {
              publish(List.of(waiting.request()));
              rectifications.sent(waiting.id());
            });
  }

  /** Outside of the transaction, which would travel with what is sent to the broker's threads. */
  private void publish(List<? extends ReportRequest> requests) {
    if (!requests.isEmpty()) {
      QuarkusTransaction.suspendingExisting()
          .run(
              () ->
                  Uni.join()
                      .all(requests.stream().map(this::send).toList())
                      .andFailFast()
                      .await()
                      .atMost(PATIENCE));
    }
  }

  private Uni<Void> send(ReportRequest request) {
    return emitter.sendMessage(
        Message.of(
            request,
            Metadata.of(
                OutgoingKafkaRecordMetadata.<String>builder().withKey(request.key()).build())));
  }
}
