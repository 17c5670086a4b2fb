package org.earlyleavers.reporting.submission;

/** The broker has not acknowledged a report; the school has to send it again. */
public final class ReportNotPublishedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says no more than that, since the cause may name the pupil. */
  public ReportNotPublishedException() {
    super("The broker has not acknowledged a report");
  }
}
