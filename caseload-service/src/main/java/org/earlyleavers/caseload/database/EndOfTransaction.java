package org.earlyleavers.caseload.database;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What transactions have to write down once, at their end, all together.
 *
 * @param <T> what is written down
 */
public final class EndOfTransaction<T> {

  private final TransactionSynchronizationRegistry transaction;
  private final Writing<T> writing;
  private final Runnable whenCommitted;

  /** Writes by {@code writing}, and says when it is committed. */
  public EndOfTransaction(
      TransactionSynchronizationRegistry transaction, Writing<T> writing, Runnable whenCommitted) {
    this.transaction = transaction;
    this.writing = writing;
    this.whenCommitted = whenCommitted;
  }

  /** Writes within the transaction that ends, which it can still make fail. */
  @FunctionalInterface
  public interface Writing<T> {
    void write(List<T> all) throws SQLException;
  }

  /** Writes it at the end of the current transaction, behind what was added before. */
  public void add(T one) {
    draft().all.add(one);
  }

  // Under this key stands nothing else.
  @SuppressWarnings("unchecked")
  private Draft draft() {
    Object known = transaction.getResource(this);
    if (known != null) {
      return (Draft) known;
    }
    Draft draft = new Draft();
    transaction.putResource(this, draft);
    transaction.registerInterposedSynchronization(draft);
    return draft;
  }

  private final class Draft implements Synchronization {

    private final List<T> all = new ArrayList<>();

    @Override
    public void beforeCompletion() {
      try {
        writing.write(all);
      } catch (SQLException e) {
        throw new PersistenceException("What a transaction did could not be written down", e);
      }
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        whenCommitted.run();
      }
    }
  }
}
