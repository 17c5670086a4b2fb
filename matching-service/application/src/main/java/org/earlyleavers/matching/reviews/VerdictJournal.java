package org.earlyleavers.matching.reviews;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.earlyleavers.events.Event;
import org.earlyleavers.events.MatchReview;
import org.earlyleavers.events.ReviewVerdict;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.serialization.EventSerializer;
import org.earlyleavers.matching.problems.UnavailableException;

/** Writes verdicts down for the dossiers to read. */
@ApplicationScoped
public class VerdictJournal {

  /** In milliseconds; a person waits. */
  private static final int PATIENCE = 10_000;

  private final KafkaProducer<String, Event> producer;
  private final Clock clock = Clock.systemUTC();

  VerdictJournal(@Identifier("default-kafka-broker") Map<String, Object> broker) {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE / 2);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE);
    producer =
        new KafkaProducer<>(
            settings, new StringSerializer(), new EventSerializer("/matching-service"));
  }

  /**
   * Returns once the broker has acknowledged the verdict.
   *
   * @throws UnavailableException when it has not; the verdict may have been taken in all the same
   */
  void write(MatchReview review, VerdictRequest request, String reviewer) {
    ReviewVerdict verdict = verdict(review, request, reviewer);
    try {
      producer
          .send(new ProducerRecord<>(Topics.REVIEW_VERDICTS.name(), verdict.key(), verdict))
          .get();
    } catch (ExecutionException | KafkaException e) {
      throw new UnavailableException("The broker has not acknowledged a verdict");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("Interrupted while a verdict was on its way");
    }
  }

  /** The clock may lag behind that of whoever wrote the former verdict. */
  private ReviewVerdict verdict(MatchReview review, VerdictRequest request, String reviewer) {
    Instant now = clock.instant();
    long former = review.verdict().map(ReviewVerdict::sequence).orElse(0L);
    return new ReviewVerdict(
        review.reportId(),
        review.evidence().kind(),
        review.evidence().source(),
        review.evidence().recordId(),
        request.verdict(),
        reviewer,
        request.reason(),
        now,
        Math.max(former + 1, now.toEpochMilli()));
  }

  @PreDestroy
  void close() {
    producer.close();
  }
}
