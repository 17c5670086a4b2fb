package org.earlyleavers.caseload.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.List;
import org.earlyleavers.caseload.database.EndOfTransaction;
import org.earlyleavers.caseload.store.CaseChange;

/** Writes down what others are told of a change, at the end of the transaction that makes it. */
@ApplicationScoped
class FollowUpObserver {

  private final Outbox outbox;
  private final EntityManager entities;
  private final EndOfTransaction<FollowUpNews> news;

  FollowUpObserver(
      Outbox outbox,
      Relay relay,
      EntityManager entities,
      TransactionSynchronizationRegistry transaction) {
    this.outbox = outbox;
    this.entities = entities;
    this.news = new EndOfTransaction<>(transaction, this::writeDown, relay::wakeUp);
  }

  void note(@Observes CaseChange change) {
    FollowUpNews.of(change).ifPresent(news::add);
  }

  private void writeDown(List<FollowUpNews> all) throws SQLException {
    // The contact attempts that the news is about.
    entities.flush();
    outbox.add(all);
  }
}
