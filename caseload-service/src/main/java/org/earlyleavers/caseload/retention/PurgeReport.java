package org.earlyleavers.caseload.retention;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was removed, batch by batch, the latest first.
 *
 * @param erasures of reports from the whole exchange
 * @param next give it as {@code after} to read on; absent on the last page
 */
public record PurgeReport(Erased erasures, List<Batch> batches, Optional<String> next) {

  /**
   * How many erasures stand where; what is done is forgotten after a while.
   *
   * @param requested to be asked for
   * @param sent asked for, not yet confirmed by a tombstone
   * @param confirmed done
   */
  public record Erased(long requested, long sent, long confirmed) {}

  /**
   * One transaction.
   *
   * @param removed how many of which kind
   */
  public record Batch(long id, Instant at, Map<String, Integer> removed) {}
}
