package org.earlyleavers.events;

import java.time.Instant;

/**
 * A source's own statement of its freshness: everything that it knew up to an instant stands before
 * this mark in the partition that carries it. It is sent into every partition of {@code
 * enrolment-changes}, behind the records that it covers.
 *
 * @param partition the partition that this mark stands in
 * @param completeUpTo never goes back for one source
 */
public record SourceProgress(String source, int partition, Instant completeUpTo)
    implements EnrolmentEvent {

  @Override
  public String key() {
    return source + ":progress:" + partition;
  }
}
