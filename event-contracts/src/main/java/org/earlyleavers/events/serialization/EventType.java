package org.earlyleavers.events.serialization;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.earlyleavers.events.CaseEvent;
import org.earlyleavers.events.DropoutReportWithdrawn;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.events.EnrolmentChanged;
import org.earlyleavers.events.ErasureRequested;
import org.earlyleavers.events.Event;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.MatchReview;
import org.earlyleavers.events.QualificationAwarded;
import org.earlyleavers.events.RectificationRequested;
import org.earlyleavers.events.ReviewVerdict;
import org.earlyleavers.events.SourceProgress;
import org.earlyleavers.events.WakeUp;

/** The versioned names of event bodies, as {@code ce_type} carries them. */
public enum EventType {
  DROPOUT_REPORTED("org.earlyleavers.dropout-reported.v1", DropoutReported.class),
  DROPOUT_REPORT_WITHDRAWN(
      "org.earlyleavers.dropout-report-withdrawn.v1", DropoutReportWithdrawn.class),
  ENROLMENT_CHANGED("org.earlyleavers.enrolment-changed.v1", EnrolmentChanged.class),
  SOURCE_PROGRESS("org.earlyleavers.source-progress.v1", SourceProgress.class),
  QUALIFICATION_AWARDED("org.earlyleavers.qualification-awarded.v1", QualificationAwarded.class),
  REVIEW_VERDICT("org.earlyleavers.review-verdict.v1", ReviewVerdict.class),
  LEAVER_DECISION("org.earlyleavers.leaver-decision.v1", LeaverDecision.class),
  CASE_EVENT("org.earlyleavers.case-event.v1", CaseEvent.class),
  ERASURE_REQUESTED("org.earlyleavers.erasure-requested.v1", ErasureRequested.class),
  RECTIFICATION_REQUESTED(
      "org.earlyleavers.rectification-requested.v1", RectificationRequested.class),
  WAKE_UP("org.earlyleavers.wake-up.v1", WakeUp.class),
  MATCH_REVIEW("org.earlyleavers.match-review.v1", MatchReview.class);

  private static final Map<String, EventType> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(type -> type.typeName, Function.identity()));

  private static final Map<Class<?>, EventType> BY_BODY =
      Arrays.stream(values()).collect(Collectors.toMap(type -> type.body, Function.identity()));

  private final String typeName;
  private final Class<? extends Event> body;

  EventType(String typeName, Class<? extends Event> body) {
    this.typeName = typeName;
    this.body = body;
  }

  /** The value of {@code ce_type}. */
  public String typeName() {
    return typeName;
  }

  /** The record that the body is read into. */
  public Class<? extends Event> body() {
    return body;
  }

  static Optional<EventType> named(String typeName) {
    return Optional.ofNullable(BY_NAME.get(typeName));
  }

  static EventType of(Event event) {
    return BY_BODY.get(event.getClass());
  }
}
