package org.earlyleavers.matching.access;

/** The roles that may see what matching knows. */
public final class Roles {

  /** Says whether a doubtful record is about the reported pupil. */
  public static final String REVIEWER = "reviewer";

  /** Reads why something was decided, changes nothing. */
  public static final String AUDITOR = "auditor";

  private Roles() {}
}
