package org.earlyleavers.caseload.handover;

import java.util.Locale;

/** Which way a case goes, as seen by one structure. */
public enum Direction {
  /** To this structure. */
  IN,
  /** From this structure. */
  OUT;

  /** What the query parameter may be. */
  static final String PATTERN = "in|out";

  static Direction named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
