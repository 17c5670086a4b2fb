package org.earlyleavers.caseload.problems;

/**
 * What can be wrong with one field, header or parameter, where no constraint annotation says it.
 * The texts are in {@code problems/texts}.
 */
public enum Fault {
  IS_NOT_KNOWN,
  HAS_A_WRONG_TYPE_OR_VALUE,
  IS_NO_LIST_OF_ENTITY_TAGS,
  IS_NO_NEXT_OF_A_PAGE,
  IS_NO_DAY,
  IS_MISSING,
  IS_NOT_EXPECTED,
  IS_NO_IDEMPOTENCY_KEY,
  NAME_OR_BIRTH_DATE_IS_NEEDED
}
