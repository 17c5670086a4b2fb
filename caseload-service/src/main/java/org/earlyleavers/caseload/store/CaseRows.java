package org.earlyleavers.caseload.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Access to {@code cases}. */
@ApplicationScoped
class CaseRows implements PanacheRepositoryBase<CaseRow, UUID> {

  /** In one order for everybody, so that two transactions never wait for each other. */
  List<CaseRow> lock(Collection<UUID> ids) {
    return find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }

  /** Also what the structure is asked to take over. */
  Optional<CaseRow> readableBy(UUID id, String structure) {
    return find("id = ?1 and (structure = ?2 or offeredTo = ?2)", id, structure)
        .firstResultOptional();
  }

  Optional<CaseRow> lockOfStructure(UUID id, String structure) {
    return find("id = ?1 and structure = ?2", id, structure)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }
}
