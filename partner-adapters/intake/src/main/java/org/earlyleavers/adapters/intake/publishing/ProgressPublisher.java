package org.earlyleavers.adapters.intake.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.earlyleavers.adapters.intake.ledger.ProgressLedger;
import org.earlyleavers.adapters.intake.ledger.ProgressLedger.Progress;
import org.earlyleavers.events.SourceProgress;
import org.earlyleavers.events.Topics;

/** Publishes how far a source is complete, and keeps it for the next start. */
@ApplicationScoped
public class ProgressPublisher {

  private final Publisher publisher;
  private final ProgressLedger ledger;

  ProgressPublisher(Publisher publisher, ProgressLedger ledger) {
    this.publisher = publisher;
    this.ledger = ledger;
  }

  /** One mark for every partition, since a mark vouches only for what stands before it. */
  void publish(String source, Instant completeUpTo, Instant statedAt, Deadline deadline) {
    List<SourceProgress> marks =
        IntStream.range(0, Topics.ENROLMENT_CHANGES.partitions())
            .mapToObj(
                partition ->
                    new SourceProgress(source, partition, completeUpTo, Optional.of(statedAt)))
            .toList();
    publisher.publish(marks, deadline);
  }

  /**
   * So that no later instant is earlier than this one, whatever the clock does meanwhile, and so
   * that a restart makes nothing fresher than others were told.
   */
  void remember(String source, Progress stated) {
    ledger.enter(source, stated);
  }
}
