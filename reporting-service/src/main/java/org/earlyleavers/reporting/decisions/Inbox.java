package org.earlyleavers.reporting.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The ids of all events that have been taken in: the one place where duplicates end. */
@ApplicationScoped
class Inbox {

  private static final String ENTER =
      """
      insert into decision_inbox (event_id, received_at)
      values (:eventId, now())
      on conflict (event_id) do nothing
      """;

  private final EntityManager entities;

  Inbox(EntityManager entities) {
    this.entities = entities;
  }

  /** False if the event has been met before. */
  boolean isNew(String eventId) {
    return entities.createNativeQuery(ENTER).setParameter("eventId", eventId).executeUpdate() == 1;
  }
}
