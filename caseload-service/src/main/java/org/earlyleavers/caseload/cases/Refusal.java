package org.earlyleavers.caseload.cases;

/** Why a case does not allow what a person asked for. */
public enum Refusal {
  /** It has ended. */
  NOT_OPEN,
  /** Nobody has it yet. */
  NOT_ASSIGNED,
  /** Too little was tried to call somebody unreachable: missing attempts, missing channels. */
  NOT_UNREACHABLE
}
