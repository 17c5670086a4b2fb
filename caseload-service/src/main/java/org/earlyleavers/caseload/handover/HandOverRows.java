package org.earlyleavers.caseload.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.handover.HandOver.State;

/** Access to {@code hand_over}. Every method needs a transaction. */
@ApplicationScoped
class HandOverRows {

  private final EntityManager entities;

  HandOverRows(EntityManager entities) {
    this.entities = entities;
  }

  void put(HandOver request) {
    entities.merge(HandOverRow.of(request));
  }

  Optional<HandOver> find(UUID id) {
    return Optional.ofNullable(entities.find(HandOverRow.class, id)).map(HandOverRow::toHandOver);
  }

  /** As it is now, once whoever holds its case has let go of it. */
  Optional<HandOver> findAnew(UUID id) {
    HandOverRow row = entities.find(HandOverRow.class, id);
    entities.refresh(row);
    return Optional.of(row.toHandOver());
  }

  /**
   * What a structure was asked, or has asked; what stands first, by the date that counts for it.
   */
  List<HandOver> of(Direction direction, String structure, int limit) {
    String column = direction == Direction.IN ? "toStructure" : "fromStructure";
    return entities
        .createQuery(
            "from HandOverRow where "
                + column
                + " = :structure order by case when state is null then 0 else 1 end,"
                + " case when state is null then acceptBy else answeredAt end, id",
            HandOverRow.class)
        .setParameter("structure", structure)
        .setMaxResults(limit)
        .getResultStream()
        .map(HandOverRow::toHandOver)
        .toList();
  }

  List<UUID> due(Instant now, int limit) {
    return entities
        .createQuery(
            "select h.id from HandOverRow h where h.state is null and h.acceptBy <= :now"
                + " order by h.acceptBy, h.id",
            UUID.class)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultList();
  }

  void overtake(UUID caseId, Instant now) {
    entities
        .createQuery(
            "update HandOverRow set state = :state, answeredAt = :now"
                + " where caseId = :id and state is null")
        .setParameter("state", State.OVERTAKEN)
        .setParameter("now", now)
        .setParameter("id", caseId)
        .executeUpdate();
  }
}
