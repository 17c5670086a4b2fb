package org.earlyleavers.caseload.readlog;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Arrays;
import java.util.Optional;
import org.earlyleavers.caseload.problems.Fault;
import org.earlyleavers.caseload.problems.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Takes the purpose of a request from its header; without one it is the follow-up. */
class PurposeFilter {

  private final StatedPurpose stated;

  PurposeFilter(StatedPurpose stated) {
    this.stated = stated;
  }

  @ServerRequestFilter
  void takePurpose(ContainerRequestContext request) {
    Optional.ofNullable(request.getHeaderString(StatedPurpose.HEADER))
        .map(PurposeFilter::named)
        .ifPresent(stated::state);
  }

  private static ReadPurpose named(String name) {
    return Arrays.stream(ReadPurpose.values())
        .filter(purpose -> purpose.name().equals(name))
        .findAny()
        .orElseThrow(() -> ProblemException.invalid(StatedPurpose.HEADER, Fault.IS_NOT_KNOWN));
  }
}
