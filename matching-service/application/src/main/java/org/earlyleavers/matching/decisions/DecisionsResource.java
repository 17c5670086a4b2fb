package org.earlyleavers.matching.decisions;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.streams.state.HostInfo;
import org.earlyleavers.matching.access.Roles;
import org.earlyleavers.matching.problems.Problem;
import org.earlyleavers.matching.problems.UnavailableException;
import org.earlyleavers.matching.stream.state.Revision;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Decisions with their reasons. The instance that keeps a decision answers for it. */
@Path("/decisions")
@RolesAllowed({Roles.REVIEWER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class DecisionsResource {

  private final KeptDecisions kept;
  private final OtherInstances others;

  DecisionsResource(KeptDecisions kept, OtherInstances others) {
    this.kept = kept;
    this.others = others;
  }

  @GET
  @Path("/{reportId}")
  @Operation(summary = "What was decided on a report, and why")
  public Response explain(
      @PathParam("reportId") UUID reportId,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @HeaderParam(OtherInstances.ASKED_BY_INSTANCE) Optional<String> askedByInstance) {
    Optional<HostInfo> other = kept.otherKeeper(reportId);
    if (other.isPresent() && askedByInstance.isPresent()) {
      throw new UnavailableException("A decision is moving from one instance to another");
    }
    return other
        .map(keeper -> others.explain(keeper, reportId, authorization))
        .orElseGet(() -> explain(reportId));
  }

  private Response explain(UUID reportId) {
    List<Revision> revisions = kept.revisionsOf(reportId);
    if (revisions.isEmpty()) {
      throw Problem.of(Status.NOT_FOUND, "No such decision").asException();
    }
    return Response.ok(DecisionExplanation.of(reportId, revisions)).build();
  }
}
