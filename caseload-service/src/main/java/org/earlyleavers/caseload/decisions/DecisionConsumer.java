package org.earlyleavers.caseload.decisions;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.earlyleavers.caseload.decisions.DecisionSink.Arrival;
import org.earlyleavers.caseload.retention.Erasures;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.LeaverDecision.Outcome;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.failure.FailureTrace;
import org.earlyleavers.events.serialization.EventReader;
import org.earlyleavers.events.serialization.UnreadableEventException;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Takes one poll's records after the other from each partition: together if that goes well, else
 * one by one. They are done, and their offsets may be committed, when the transaction of their
 * effects is committed or the dead letter is acknowledged. Anything else that goes wrong is tried
 * again for as long as it takes.
 */
@ApplicationScoped
public class DecisionConsumer {

  private static final Logger LOG = Logger.getLogger(DecisionConsumer.class);

  private final EventReader<LeaverDecision> reader = new EventReader<>(Topics.LEAVER_DECISIONS);
  private final DecisionSink sink;
  private final DeadLetters deadLetters;
  private final DecisionFlow flow;
  private final Erasures erasures;
  private final DecisionsConfig config;

  DecisionConsumer(
      DecisionSink sink,
      DeadLetters deadLetters,
      DecisionFlow flow,
      Erasures erasures,
      DecisionsConfig config) {
    this.sink = sink;
    this.deadLetters = deadLetters;
    this.flow = flow;
    this.erasures = erasures;
    this.config = config;
  }

  @Incoming("leaver-decisions")
  Uni<Void> consume(ConsumerRecords<String, byte[]> polled) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    polled.forEach(records::add);
    if (records.size() == 1) {
      return consumeAlone(records.get(0));
    }
    return Uni.createFrom()
        .item(() -> appliedTogether(records) ? List.<ConsumerRecord<String, byte[]>>of() : records)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        // An error too: the channel would stop for good, where one alone is tried again.
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.debugf(
                  "%d records are taken alone: %s", records.size(), FailureTrace.typesOf(failure));
              return records;
            })
        .onItem()
        .transformToMulti(left -> Multi.createFrom().iterable(left))
        .onItem()
        .transformToUniAndConcatenate(this::consumeAlone)
        .onItem()
        .ignoreAsUni();
  }

  /**
   * Applies all that were polled in one transaction. If that fails, nothing has happened, and they
   * are taken one after the other; so are they with a tombstone among them.
   *
   * @throws RuntimeException whatever the reason
   */
  private boolean appliedTogether(List<ConsumerRecord<String, byte[]>> records) {
    if (records.stream().anyMatch(record -> record.value() == null)) {
      return false;
    }
    records.forEach(flow::started);
    try {
      List<Arrival> arrivals = new ArrayList<>();
      for (ConsumerRecord<String, byte[]> record : records) {
        arrivals.add(new Arrival(reader.idOf(record.headers()), readable(record)));
      }
      sink.applyAll(arrivals);
      return true;
    } finally {
      records.forEach(flow::ended);
    }
  }

  private Uni<Void> consumeAlone(ConsumerRecord<String, byte[]> record) {
    flow.started(record);
    return Uni.createFrom()
        .item(() -> apply(record))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .chain(
            refusal ->
                refusal
                    .map(why -> deadLetters.send(record, why))
                    .orElseGet(() -> Uni.createFrom().voidItem()))
        .onFailure()
        .invoke(failure -> logRetry(record, failure))
        .onFailure()
        .retry()
        .withBackOff(config.firstRetryAfter(), config.retryAtMostEvery())
        .indefinitely()
        .onTermination()
        .invoke(() -> flow.ended(record));
  }

  private Optional<String> apply(ConsumerRecord<String, byte[]> record) {
    try {
      if (record.value() == null) {
        forget(record.key());
        return Optional.empty();
      }
      String eventId = reader.idOf(record.headers());
      sink.apply(eventId, readable(record));
      return Optional.empty();
    } catch (UnreadableEventException e) {
      return Optional.of(e.getMessage());
    } catch (RuntimeException e) {
      if (Failures.isAboutTheData(e)) {
        return Optional.of("The database refuses a value of the body");
      }
      throw e;
    }
  }

  /** A tombstone: the report is erased from the exchange. */
  private void forget(String key) {
    try {
      erasures.confirm(UUID.fromString(key));
    } catch (IllegalArgumentException e) {
      throw new UnreadableEventException("The key of a tombstone is no report id");
    }
  }

  private LeaverDecision readable(ConsumerRecord<String, byte[]> record) {
    LeaverDecision decision = reader.read(record.key(), record.headers(), record.value());
    if (decision.outcome() == Outcome.CONFIRMED && decision.report().isEmpty()) {
      throw new UnreadableEventException("The body lacks report, which it confirms");
    }
    return decision;
  }

  /** Names the failure's type alone: messages of a database may quote what was to be stored. */
  private static void logRetry(ConsumerRecord<String, byte[]> record, Throwable failure) {
    LOG.warnf(
        "Will try record %s-%d@%d again: %s",
        record.topic(), record.partition(), record.offset(), FailureTrace.typesOf(failure));
  }
}
