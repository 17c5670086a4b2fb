package org.earlyleavers.caseload.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Remembers the events that were applied, in the transaction of their effects. */
@ApplicationScoped
class Inbox {

  private final EntityManager entities;

  Inbox(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Notes an event.
   *
   * @return false when it has been applied before
   */
  boolean admit(String eventId, Instant now) {
    return entities
            .createNativeQuery(
                "insert into inbox (event_id, received_at) values (:id, :now)"
                    + " on conflict do nothing")
            .setParameter("id", eventId)
            .setParameter("now", now)
            .executeUpdate()
        == 1;
  }
}
