package org.earlyleavers.caseload.statistics;

/** By what numbers are told apart. */
public enum Grouping {
  MONTH,
  DEPARTEMENT,
  STRUCTURE
}
