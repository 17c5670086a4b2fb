package org.earlyleavers.faults.load;

/** Where people of the load live, and who follows them there. */
public enum Commune {
  PARIS("75119", "75119", "camille.paris"),
  VILLABE("91692", "91377", "karim.corbeil");

  private final String code;
  private final String structure;
  private final String caseworker;

  Commune(String code, String structure, String caseworker) {
    this.code = code;
    this.structure = structure;
    this.caseworker = caseworker;
  }

  /** By INSEE. */
  public String code() {
    return code;
  }

  /** The local mission that covers it. */
  public String structure() {
    return structure;
  }

  /** Somebody who works there. */
  public String caseworker() {
    return caseworker;
  }

  Commune other() {
    return this == PARIS ? VILLABE : PARIS;
  }
}
