package org.earlyleavers.caseload.access;

/** The roles that may work with cases. */
public final class Roles {

  /** Follows the cases of a local mission. */
  public static final String CASEWORKER = "caseworker";

  /** Hands out the cases of a département that no local mission covers. */
  public static final String COORDINATOR = "coordinator";

  private Roles() {}
}
