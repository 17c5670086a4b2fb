package org.earlyleavers.reporting.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.earlyleavers.events.DropoutReportEvent;

/**
 * Publishes what has been entered, while the rows are locked: on a compacted topic the last record
 * of a report is the one that stays, so no older statement may follow a newer one, from whichever
 * instance.
 */
@ApplicationScoped
class Publication {

  private final SubmissionRows rows;
  private final Awards awards;
  private final ReportPublisher publisher;

  Publication(SubmissionRows rows, Awards awards, ReportPublisher publisher) {
    this.rows = rows;
    this.awards = awards;
    this.publisher = publisher;
  }

  /**
   * Publishes rows that were entered before, in an earlier transaction. Qualifications go first:
   * matching is not to meet a departure without the diploma that ends the concern.
   *
   * @param entered in the order of their ids
   * @param claims of these rows
   * @return the reports whose row is published and acknowledged
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Set<UUID> publish(List<SubmissionRow> entered, Map<UUID, Claim> claims) {
    List<SubmissionRow> locked = rows.lockUnchanged(entered);
    Set<UUID> awarded = awards.publish(locked, claims);
    List<SubmissionRow> unchanged =
        locked.stream().filter(row -> awarded.contains(row.reportId())).toList();
    List<DropoutReportEvent> events =
        unchanged.stream().map(row -> claims.get(row.reportId()).event(row)).toList();
    List<Boolean> acknowledged = publisher.publish(events);
    List<SubmissionRow> published =
        IntStream.range(0, unchanged.size())
            .filter(acknowledged::get)
            .mapToObj(unchanged::get)
            .toList();
    rows.acknowledge(published);
    return published.stream().map(SubmissionRow::reportId).collect(Collectors.toSet());
  }

  /**
   * Leaves a tombstone of a report, while its row is locked, and forgets the row's statement, so
   * that nobody publishes it behind the tombstone.
   *
   * @throws ReportNotPublishedException if the broker has not acknowledged it in time
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void erase(UUID reportId) {
    awards.takeBack(reportId);
    rows.erase(reportId);
    if (!publisher.erase(reportId)) {
      throw new ReportNotPublishedException();
    }
  }

  /**
   * Forgets a report that matching has forgotten. If nobody had asked for that, as of a report that
   * never became a case, it leaves its own topic here. In a transaction of its own: whoever calls
   * shall hold none while this waits for the broker.
   *
   * @throws ReportNotPublishedException if the broker has not acknowledged it in time
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void forget(UUID reportId) {
    awards.takeBack(reportId);
    if (rows.erase(reportId) && !publisher.erase(reportId)) {
      throw new ReportNotPublishedException();
    }
  }
}
