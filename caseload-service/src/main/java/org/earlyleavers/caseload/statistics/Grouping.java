package org.earlyleavers.caseload.statistics;

import java.time.YearMonth;

/** By what numbers are told apart. */
public enum Grouping {
  MONTH,
  DEPARTEMENT,
  STRUCTURE;

  /** The group of a case that a structure opened in a month. */
  String groupOf(String structure, String departement, YearMonth month) {
    return switch (this) {
      case MONTH -> month.toString();
      case DEPARTEMENT -> departement;
      case STRUCTURE -> structure;
    };
  }
}
