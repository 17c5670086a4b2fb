package org.earlyleavers.caseload.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Keeps two decisions about one leaver from being applied at once, while those about different
 * leavers run in parallel.
 *
 * <p>The lock is on report ids and not on rows, because the rows of a new leaver do not exist yet:
 * two transactions that each insert a case for it would both succeed. Each decision locks every
 * report that it names, then every report that these share a case with, until there are no more; a
 * transaction that ends in between may have added some. Locks last until the transaction ends.
 *
 * <p>Within a round, ids are locked in one order for everybody. Decisions that were polled together
 * lock all that they name in the first round, and what these share a case with in later ones; so
 * two polls may lock the same ids in different rounds, and wait for each other. Then PostgreSQL
 * ends one of them after {@code deadlock_timeout}, nothing of it has happened, and its records are
 * taken one by one.
 */
@ApplicationScoped
class LeaverLocks {

  private static final String LOCK = "select pg_advisory_xact_lock(key) from unnest(?) key";

  private final ReportRows reports;

  LeaverLocks(ReportRows reports) {
    this.reports = reports;
  }

  /**
   * Waits until this transaction alone may change the cases of these reports.
   *
   * @return whether any of them has a case
   */
  boolean lock(Collection<UUID> reportIds) {
    Set<UUID> locked = new HashSet<>();
    Set<UUID> known = Set.of();
    Set<UUID> wanted = new HashSet<>(reportIds);
    while (!wanted.isEmpty()) {
      lock(wanted.stream().map(LeaverLocks::key).sorted().distinct().toArray(Long[]::new));
      locked.addAll(wanted);
      known = reports.sharingCaseWith(locked);
      wanted = new HashSet<>(known);
      wanted.removeAll(locked);
    }
    return !known.isEmpty();
  }

  /**
   * In JDBC: Hibernate would remember each call of a native query with a result as a query of its
   * own, and look through all of them at the next one.
   */
  private void lock(Long[] keys) {
    reports
        .getEntityManager()
        .unwrap(Session.class)
        .doWork(
            connection -> {
              try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
                lock.setArray(1, connection.createArrayOf("bigint", keys));
                lock.execute();
              }
            });
  }

  /** Two ids with one key wait for each other without need, which does no harm. */
  private static long key(UUID reportId) {
    return reportId.getMostSignificantBits() ^ reportId.getLeastSignificantBits();
  }
}
