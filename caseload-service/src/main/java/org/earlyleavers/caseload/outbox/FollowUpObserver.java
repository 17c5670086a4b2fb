package org.earlyleavers.caseload.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.earlyleavers.caseload.store.CaseChange;

/** Writes down what others are told of a change, at the end of the transaction that makes it. */
@ApplicationScoped
class FollowUpObserver {

  private final Outbox outbox;
  private final Relay relay;
  private final EntityManager entities;
  private final TransactionSynchronizationRegistry transaction;

  FollowUpObserver(
      Outbox outbox,
      Relay relay,
      EntityManager entities,
      TransactionSynchronizationRegistry transaction) {
    this.outbox = outbox;
    this.relay = relay;
    this.entities = entities;
    this.transaction = transaction;
  }

  void note(@Observes CaseChange change) {
    FollowUpNews.of(change).ifPresent(news -> ofTransaction().add(news));
  }

  private List<FollowUpNews> ofTransaction() {
    if (transaction.getResource(this) instanceof Draft known) {
      return known.news;
    }
    Draft draft = new Draft();
    transaction.putResource(this, draft);
    transaction.registerInterposedSynchronization(draft);
    return draft.news;
  }

  private final class Draft implements Synchronization {

    private final List<FollowUpNews> news = new ArrayList<>();

    @Override
    public void beforeCompletion() {
      try {
        // The contact attempts that the news is about.
        entities.flush();
        outbox.add(news);
      } catch (SQLException e) {
        throw new PersistenceException("What changed could not be written down", e);
      }
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        relay.wakeUp();
      }
    }
  }
}
