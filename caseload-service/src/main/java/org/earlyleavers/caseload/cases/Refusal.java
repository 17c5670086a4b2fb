package org.earlyleavers.caseload.cases;

/** Why a case does not allow what a person asked for. */
public enum Refusal {
  /** It has ended. */
  NOT_OPEN,
  /** Nobody has it yet. */
  NOT_ASSIGNED,
  /** Too little was tried to call somebody unreachable: missing attempts, missing channels. */
  NOT_UNREACHABLE,
  /** Another structure is asked to take the case over: one at a time. */
  CASE_IS_OFFERED_ALREADY,
  /** A case is not handed over to the structure that has it. */
  CASE_IS_THERE_ALREADY,
  /** No structure is asked to take it over. */
  CASE_IS_NOT_OFFERED,
  /** What became of it has been said. */
  APPOINTMENT_IS_NOT_PLANNED,
  /** Nobody can have come, or not, before the day. */
  APPOINTMENT_HAS_NOT_BEEN,
  TASK_IS_DONE,
  /** The training obligation concerns minors only. */
  OBLIGATION_IS_OVER,
  /** A summons is for whoever does not meet the obligation and was not summoned yet. */
  OBLIGATION_IS_NOT_UNMET,
  /** Nothing that met the obligation can end. */
  OBLIGATION_IS_UNMET,
  /** The département is informed after a summons only. */
  NOBODY_WAS_SUMMONED,
  /** The département is informed so many months after the summons: months. */
  SUMMONS_IS_RECENT,
  /** Nobody of the structure is known to be there to take a case. */
  NOBODY_TO_ASSIGN
}
