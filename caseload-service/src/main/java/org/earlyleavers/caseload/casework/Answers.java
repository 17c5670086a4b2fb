package org.earlyleavers.caseload.casework;

import org.earlyleavers.caseload.problems.ProblemException;
import org.earlyleavers.caseload.problems.ProblemKind;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** What changes are answered with: the entity tag is always the case's. */
final class Answers {

  private Answers() {}

  static <T> RestResponse<T> created(Recorded<?> recorded, T body) {
    return with(Status.CREATED, recorded, body);
  }

  static <T> RestResponse<T> changed(Recorded<?> recorded, T body) {
    return with(Status.OK, recorded, body);
  }

  private static <T> RestResponse<T> with(Status status, Recorded<?> recorded, T body) {
    return ResponseBuilder.create(status, body)
        .tag(Long.toString(recorded.summary().version()))
        .build();
  }

  static ProblemException unknown() {
    return ProblemException.of(ProblemKind.UNKNOWN_CASE);
  }
}
