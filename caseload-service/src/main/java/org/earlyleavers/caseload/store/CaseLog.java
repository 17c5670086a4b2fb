package org.earlyleavers.caseload.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.earlyleavers.caseload.cases.CaseFact;
import org.earlyleavers.caseload.cases.CaseState.Merged;
import org.earlyleavers.caseload.cases.ContactAttempt;
import org.earlyleavers.caseload.cases.LeaverCase;

/** What is only ever added to a case: its history and the contact attempts. */
@ApplicationScoped
class CaseLog {

  private static final List<Class<?>> ENTRIES =
      List.of(ContactAttemptRow.class, AppointmentRow.class, TaskRow.class, NoteRow.class);

  private final EntityManager entities;

  CaseLog(EntityManager entities) {
    this.entities = entities;
  }

  void append(List<CaseFact> facts) {
    facts.forEach(fact -> entities.persist(HistoryRow.of(fact)));
  }

  void append(ContactAttempt attempt) {
    entities.persist(ContactAttemptRow.of(attempt));
  }

  List<CaseFact> historyOf(UUID caseId) {
    return entities
        .createQuery("from HistoryRow where caseId = :id order by id", HistoryRow.class)
        .setParameter("id", caseId)
        .getResultStream()
        .map(HistoryRow::toFact)
        .toList();
  }

  List<ContactAttempt> contactAttemptsOf(UUID caseId) {
    return entities
        .createQuery(
            "from ContactAttemptRow where caseId = :id order by at, id", ContactAttemptRow.class)
        .setParameter("id", caseId)
        .getResultStream()
        .map(ContactAttemptRow::toAttempt)
        .toList();
  }

  /** Whoever goes on with a leaver sees what was tried, planned and noted before. */
  void moveEntries(List<LeaverCase> cases) {
    for (LeaverCase leaverCase : cases) {
      if (leaverCase.state() instanceof Merged merged) {
        ENTRIES.forEach(row -> move(row, leaverCase.id(), merged.into()));
      }
    }
  }

  private void move(Class<?> row, UUID from, UUID into) {
    entities
        .createQuery("update " + row.getSimpleName() + " set caseId = :into where caseId = :id")
        .setParameter("into", into)
        .setParameter("id", from)
        .executeUpdate();
  }
}
