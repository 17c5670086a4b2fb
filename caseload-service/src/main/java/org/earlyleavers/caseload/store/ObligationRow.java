package org.earlyleavers.caseload.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.cases.NextStep;
import org.earlyleavers.caseload.obligation.ObligationFile;
import org.earlyleavers.caseload.obligation.TrainingObligation;
import org.earlyleavers.caseload.obligation.TrainingObligation.DepartementInformed;
import org.earlyleavers.caseload.obligation.TrainingObligation.Exempt;
import org.earlyleavers.caseload.obligation.TrainingObligation.Met;
import org.earlyleavers.caseload.obligation.TrainingObligation.Summoned;
import org.earlyleavers.caseload.obligation.TrainingObligation.Unmet;
import org.earlyleavers.caseload.obligation.TrainingObligation.Way;

/** A row of {@code training_obligation}. */
@Entity
@Table(name = "training_obligation")
class ObligationRow {

  @Id UUID caseId;

  @Enumerated(EnumType.STRING)
  ObligationState state;

  Instant until;
  Instant reportedAt;
  LocalDate interviewOn;
  Instant unmetSince;
  Instant summonedAt;
  Instant informedAt;

  @Enumerated(EnumType.STRING)
  Way metBy;

  LocalDate metSince;
  LocalDate exemptCheckedOn;
  String exemptCheckedBy;

  @Enumerated(EnumType.STRING)
  NextStep.Kind duty;

  Instant dutyDue;

  static ObligationRow of(ObligationFile file, Optional<NextStep> duty) {
    ObligationRow row = new ObligationRow();
    row.caseId = file.caseId();
    row.state = ObligationState.of(file.obligation());
    row.until = file.until();
    row.reportedAt = file.reportedAt();
    row.interviewOn = file.interviewOn().orElse(null);
    row.write(file.obligation());
    row.duty = duty.map(NextStep::kind).orElse(null);
    row.dutyDue = duty.map(NextStep::due).orElse(null);
    return row;
  }

  private void write(TrainingObligation from) {
    if (from instanceof Unmet unmet) {
      unmetSince = unmet.since();
    } else if (from instanceof Summoned summoned) {
      unmetSince = summoned.since();
      summonedAt = summoned.at();
    } else if (from instanceof DepartementInformed informed) {
      unmetSince = informed.since();
      summonedAt = informed.summoned();
      informedAt = informed.at();
    } else if (from instanceof Met met) {
      metBy = met.by();
      metSince = met.since();
    } else if (from instanceof Exempt exempt) {
      exemptCheckedOn = exempt.checkedOn();
      exemptCheckedBy = exempt.checkedBy();
    } else {
      throw new IllegalStateException("An obligation without a row: " + from.getClass());
    }
  }

  ObligationFile toFile() {
    return new ObligationFile(
        caseId, until, reportedAt, toObligation(), Optional.ofNullable(interviewOn));
  }

  private TrainingObligation toObligation() {
    return switch (state) {
      case UNMET -> new Unmet(unmetSince);
      case SUMMONED -> new Summoned(unmetSince, summonedAt);
      case DEPARTEMENT_INFORMED -> new DepartementInformed(unmetSince, summonedAt, informedAt);
      case MET -> new Met(metBy, metSince);
      case EXEMPT -> new Exempt(exemptCheckedOn, exemptCheckedBy);
    };
  }
}
