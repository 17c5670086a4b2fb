package org.earlyleavers.events;

/** Anything that travels on a topic of the exchange. */
public sealed interface Event
    permits DropoutReportEvent,
        EnrolmentEvent,
        QualificationAwarded,
        ReviewVerdict,
        LeaverDecision,
        CaseEvent,
        ReportRequest,
        MatchReview,
        WakeUp {

  /**
   * The record key: an opaque id that orders and compacts the topic. Never personal data, and never
   * derived from personal data except by a keyed hash.
   */
  String key();
}
