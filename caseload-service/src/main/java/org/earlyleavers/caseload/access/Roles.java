package org.earlyleavers.caseload.access;

import java.util.Set;

/** The roles that mean something here. */
public final class Roles {

  /** Follows the cases of a local mission. */
  public static final String CASEWORKER = "caseworker";

  /** Hands out the cases of a département that no local mission covers. */
  public static final String COORDINATOR = "coordinator";

  /** Runs the exchange: imports coverage files. Sees no case. */
  public static final String OPERATOR = "operator";

  /** Sees who has read what, and no case. */
  public static final String AUDITOR = "auditor";

  /** Who works with cases. */
  static final Set<String> DESK = Set.of(CASEWORKER, COORDINATOR);

  private Roles() {}
}
