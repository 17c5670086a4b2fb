package org.earlyleavers.caseload.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.earlyleavers.caseload.routing.Departement;
import org.earlyleavers.caseload.routing.Route.Ground;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.events.DropoutReported.Course;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.LeaverDecision.Outcome;
import org.earlyleavers.events.LeaverDecision.Reason;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code case_report}. */
@Entity
@Table(name = "case_report")
class ReportRow {

  @Id UUID reportId;
  UUID caseId;
  boolean answered;

  Long revision;
  Instant decidedAt;

  @Enumerated(EnumType.STRING)
  Reason reason;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<UUID> sameLeaver = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  DecisionBasis basis;

  String schoolDepartement;
  String schoolUai;
  LocalDate departedOn;

  @JdbcTypeCode(SqlTypes.JSON)
  Course course;

  @JdbcTypeCode(SqlTypes.JSON)
  DropoutReported confirmedReport;

  Instant reportedAt;
  String structure;

  @Enumerated(EnumType.STRING)
  Ground routingGround;

  String routingExplanation;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> routingCandidates = List.of();

  String routingBasis = "";

  /** Keeps what is shown of a decision: nothing about the person before it is confirmed. */
  void describe(LeaverDecision decision) {
    schoolDepartement = Departement.ofSchool(decision.schoolUai()).orElse(Departement.NONE);
    if (decision.outcome() == Outcome.CONFIRMED) {
      confirmedReport = decision.report().orElseThrow();
    }
    if (confirmedReport == null) {
      return;
    }
    basis = DecisionBasis.of(decision);
    schoolUai = decision.schoolUai();
    decision
        .report()
        .ifPresent(
            report -> {
              departedOn = report.departedOn();
              course = report.course().orElse(null);
            });
  }
}
