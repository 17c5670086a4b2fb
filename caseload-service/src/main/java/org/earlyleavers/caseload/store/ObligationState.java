package org.earlyleavers.caseload.store;

import org.earlyleavers.caseload.obligation.TrainingObligation;
import org.earlyleavers.caseload.obligation.TrainingObligation.DepartementInformed;
import org.earlyleavers.caseload.obligation.TrainingObligation.Exempt;
import org.earlyleavers.caseload.obligation.TrainingObligation.Met;
import org.earlyleavers.caseload.obligation.TrainingObligation.Summoned;

/** The names of an obligation's states, in the database and in the API. */
public enum ObligationState {
  UNMET,
  SUMMONED,
  DEPARTEMENT_INFORMED,
  MET,
  EXEMPT;

  /** The name of a state. */
  public static ObligationState of(TrainingObligation obligation) {
    if (obligation instanceof Summoned) {
      return SUMMONED;
    }
    if (obligation instanceof DepartementInformed) {
      return DEPARTEMENT_INFORMED;
    }
    if (obligation instanceof Met) {
      return MET;
    }
    return obligation instanceof Exempt ? EXEMPT : UNMET;
  }
}
