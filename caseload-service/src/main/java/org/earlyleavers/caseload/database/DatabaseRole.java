package org.earlyleavers.caseload.database;

/** What a connection may do, as a role of the database that the login can take. */
public enum DatabaseRole {

  /** Nobody has said for whom: no right on anything. */
  NOBODY("none"),

  /** Works for the structure of the person who calls: sees its rows. */
  DESK("caseload_desk"),

  /** Works for the exchange: decisions, clocks, purge. Sees every case. */
  ENGINE("caseload_engine"),

  /** Reads who has read what, and no case. */
  AUDITOR("caseload_auditor");

  private final String roleName;

  DatabaseRole(String roleName) {
    this.roleName = roleName;
  }

  /** The name in the database. */
  String roleName() {
    return roleName;
  }
}
