package org.earlyleavers.caseload.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.earlyleavers.caseload.cases.CaseFact;
import org.earlyleavers.caseload.cases.CaseState.Merged;
import org.earlyleavers.caseload.cases.ContactAttempt;
import org.earlyleavers.caseload.cases.LeaverCase;
import org.earlyleavers.caseload.database.EndOfTransaction;

/** What is only ever added to a case: its history and the contact attempts. */
@ApplicationScoped
class CaseLog {

  private static final List<Class<?>> ENTRIES =
      List.of(ContactAttemptRow.class, AppointmentRow.class, TaskRow.class, NoteRow.class);

  private static final String APPEND =
      "insert into case_history (case_id, at, kind, by, details) values (?, ?, ?, ?, ?::jsonb)";

  private final EntityManager entities;
  private final AgroalDataSource database;
  private final EndOfTransaction<CaseFact> newFacts;
  private final ObjectMapper json;

  CaseLog(
      EntityManager entities,
      AgroalDataSource database,
      TransactionSynchronizationRegistry transaction,
      ObjectMapper json) {
    this.entities = entities;
    this.database = database;
    this.newFacts = new EndOfTransaction<>(transaction, this::write, () -> {});
    this.json = json;
  }

  /** At the end of the transaction: in one go, and in the order in which it happened. */
  void append(List<CaseFact> facts) {
    facts.forEach(newFacts::add);
  }

  private void write(List<CaseFact> facts) throws SQLException {
    // The cases that these are about.
    entities.flush();
    try (Connection connection = database.getConnection();
        PreparedStatement append = connection.prepareStatement(APPEND)) {
      for (CaseFact fact : facts) {
        append.setObject(1, fact.caseId());
        append.setTimestamp(2, Timestamp.from(fact.at()));
        append.setString(3, fact.kind().name());
        append.setString(4, fact.by().orElse(null));
        append.setString(5, text(fact.details()));
        append.addBatch();
      }
      append.executeBatch();
    }
  }

  private String text(Map<String, String> details) {
    try {
      return json.writeValueAsString(details);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A map of texts is JSON", e);
    }
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
