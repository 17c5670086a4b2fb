package org.earlyleavers.events;

import java.time.Instant;
import java.util.Optional;

/**
 * A source's own statement of its freshness: everything that it knew up to an instant stands before
 * this mark in the partition that carries it. It is sent into every partition of {@code
 * enrolment-changes}, behind the records that it covers, and again as a heartbeat while the source
 * has nothing new to say.
 *
 * @param partition the partition that this mark stands in
 * @param completeUpTo never goes back for one source
 * @param statedAt when this mark was published: all that was published for the source before stands
 *     before it in its partition; absent in marks from before there were heartbeats
 */
public record SourceProgress(
    String source, int partition, Instant completeUpTo, Optional<Instant> statedAt)
    implements EnrolmentEvent {

  /** A mark that does not say when it was published. */
  public SourceProgress(String source, int partition, Instant completeUpTo) {
    this(source, partition, completeUpTo, Optional.empty());
  }

  @Override
  public String key() {
    return source + ":progress:" + partition;
  }
}
