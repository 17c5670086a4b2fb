package org.earlyleavers.caseload.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.cases.CaseFact;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code case_history}. */
@Entity
@Table(name = "case_history")
class HistoryRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  UUID caseId;
  Instant at;

  @Enumerated(EnumType.STRING)
  CaseFact.Kind kind;

  @Column(name = "by")
  String caseworker;

  @JdbcTypeCode(SqlTypes.JSON)
  Map<String, String> details;

  CaseFact toFact() {
    return new CaseFact(caseId, kind, at, Optional.ofNullable(caseworker), details);
  }
}
