package org.earlyleavers.caseload.readlog;

import jakarta.enterprise.context.RequestScoped;

/** What the caller of this request says that it is for. */
@RequestScoped
public class StatedPurpose {

  /** The request header that names one of {@link ReadPurpose}. */
  public static final String HEADER = "Read-Purpose";

  private ReadPurpose purpose = ReadPurpose.FOLLOW_UP;

  ReadPurpose purpose() {
    return purpose;
  }

  /** Says it. */
  public void state(ReadPurpose stated) {
    this.purpose = stated;
  }
}
