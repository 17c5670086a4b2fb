package org.earlyleavers.caseload.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.earlyleavers.caseload.cases.ClosureReason;
import org.earlyleavers.caseload.cases.NextStep;
import org.earlyleavers.caseload.routing.Route.Ground;
import org.earlyleavers.caseload.store.CaseSummary.Leaver;
import org.earlyleavers.events.LeaverDecision.Reason;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code cases}. */
@Entity
@Table(name = "cases")
class CaseRow {

  @Id UUID id;

  @Enumerated(EnumType.STRING)
  StateName state;

  String structure;

  @Enumerated(EnumType.STRING)
  Ground routingGround;

  String routingExplanation;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> routingCandidates = List.of();

  String routingBasis = "";
  String caseworker;
  String closedBy;

  @Enumerated(EnumType.STRING)
  ClosureReason closureReason;

  @Enumerated(EnumType.STRING)
  Reason takeBackReason;

  Instant endedAt;
  UUID mergedInto;
  Instant firstOpenedAt;
  Instant openedAt;
  UUID shownReport;
  Instant changedAt;

  @Enumerated(EnumType.STRING)
  NextStep.Kind nextStep;

  Instant nextStepDue;
  Instant unreachableSince;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> needs = List.of();

  Boolean followed;
  LocalDate followedSince;
  String offeredTo;
  String residenceStructure;

  @JdbcTypeCode(SqlTypes.JSON)
  Leaver leaver;

  LocalDate birthDate;
  String communeCode;
  String courseLabel;
  Integer courseLevel;
  String nameKey;
  String givenNameKey;

  @Version long version;
}
