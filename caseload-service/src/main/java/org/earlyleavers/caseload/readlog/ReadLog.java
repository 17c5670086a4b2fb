package org.earlyleavers.caseload.readlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.earlyleavers.caseload.access.Caller;

/**
 * Records what the caller of this request reads. In the transaction of the read: if the entry
 * cannot be written, nothing was read.
 */
@ApplicationScoped
public class ReadLog {

  private final EntityManager entities;
  private final Caller caller;
  private final StatedPurpose purpose;
  private final Clock clock;

  ReadLog(EntityManager entities, Caller caller, StatedPurpose purpose, Clock clock) {
    this.entities = entities;
    this.caller = caller;
    this.purpose = purpose;
    this.clock = clock;
  }

  /** The caller is shown these persons' files, or what of them is in a list. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void granted(ReadKind what, Collection<UUID> caseIds) {
    enter(what, "GRANTED", caseIds);
  }

  /** The caller asked for a case that is not of the own structure, or that there is not. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void denied(ReadKind what, UUID caseId) {
    enter(what, "DENIED", List.of(caseId));
  }

  /** The caller looks at the own structure's list from now on, and sees whatever changes. */
  @Transactional
  public void follows() {
    enter(ReadKind.LIVE_LIST, "GRANTED", List.of());
  }

  private void enter(ReadKind what, String outcome, Collection<UUID> caseIds) {
    entities
        .createNativeQuery(
            "insert into read_log (at, reader, structure, what, purpose, outcome, case_ids)"
                + " values (:at, :reader, :structure, :what, :purpose, :outcome, :cases)")
        .setParameter("at", clock.instant())
        .setParameter("reader", caller.subject())
        .setParameter("structure", caller.structure())
        .setParameter("what", what.name())
        .setParameter("purpose", purpose.purpose().name())
        .setParameter("outcome", outcome)
        .setParameter("cases", caseIds.toArray(UUID[]::new))
        .executeUpdate();
  }
}
