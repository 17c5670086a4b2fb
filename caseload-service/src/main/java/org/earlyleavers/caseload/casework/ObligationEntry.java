package org.earlyleavers.caseload.casework;

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
import org.earlyleavers.caseload.obligation.TrainingObligation.Way;
import org.earlyleavers.caseload.store.ObligationState;

/**
 * How somebody stands to the training obligation of minors.
 *
 * @param concerned false for whoever is of age
 * @param state absent for whoever was of age when the case was opened
 * @param until the eighteenth birthday
 * @param duty what the law asks for next, and by when
 * @param exemptCheckedOn when the certificate was seen; neither it nor its content is held
 */
public record ObligationEntry(
    UUID caseId,
    boolean concerned,
    Optional<ObligationState> state,
    Optional<Instant> until,
    Optional<NextStep> duty,
    Optional<LocalDate> interviewOn,
    Optional<Instant> summonedAt,
    Optional<Instant> departementInformedAt,
    Optional<Way> metBy,
    Optional<LocalDate> metSince,
    Optional<LocalDate> exemptCheckedOn,
    Optional<String> exemptCheckedBy) {

  static ObligationEntry notConcerned(UUID caseId) {
    return new ObligationEntry(
        caseId,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static ObligationEntry of(ObligationFile file, Optional<NextStep> duty, Instant now) {
    TrainingObligation obligation = file.obligation();
    boolean concerned = file.concerns(now);
    return new ObligationEntry(
        file.caseId(),
        concerned,
        Optional.of(ObligationState.of(obligation)),
        Optional.of(file.until()),
        duty.filter(step -> concerned),
        file.interviewOn(),
        obligation.summonedAt(),
        as(DepartementInformed.class, obligation).map(DepartementInformed::at),
        as(Met.class, obligation).map(Met::by),
        as(Met.class, obligation).map(Met::since),
        as(Exempt.class, obligation).map(Exempt::checkedOn),
        as(Exempt.class, obligation).map(Exempt::checkedBy));
  }

  private static <T> Optional<T> as(Class<T> state, TrainingObligation obligation) {
    return Optional.of(obligation).filter(state::isInstance).map(state::cast);
  }
}
