package org.earlyleavers.caseload.casework;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.access.Roles;
import org.earlyleavers.caseload.idempotency.Idempotent;
import org.earlyleavers.caseload.store.CaseDetails;
import org.earlyleavers.caseload.store.CaseDetails.Attempt;
import org.earlyleavers.caseload.store.CaseLists;
import org.earlyleavers.caseload.store.CaseSummary;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The cases of the caller's structure. Another structure's case does not exist here: 404. A change
 * names the version that it is meant for ({@code If-Match}), and every answer that shows a case has
 * its {@code ETag}.
 */
@Path("/cases")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class CasesResource {

  private final CaseLists lists;
  private final Casework casework;
  private final Caller caller;

  CasesResource(CaseLists lists, Casework casework, Caller caller) {
    this.lists = lists;
    this.casework = casework;
    this.caller = caller;
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Everything about one case")
  public CaseDetails details(@PathParam("id") UUID id) {
    return lists.details(id, caller.structure()).orElseThrow(Answers::unknown);
  }

  @POST
  @Idempotent
  @Path("/{id}/contact-attempts")
  @Operation(summary = "Record an attempt to reach the young person of an open case")
  @APIResponseSchema(
      value = Attempt.class,
      responseCode = "201",
      responseDescription = "Recorded; the ETag is the case's")
  public RestResponse<Attempt> recordContact(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch,
      @NotNull @Valid ContactAttemptRequest request) {
    return casework
        .recordContact(id, ExpectedVersion.of(ifMatch), request, caller)
        .map(
            recorded -> Answers.created(recorded, Attempt.of(recorded.thing(), caller.structure())))
        .orElseThrow(Answers::unknown);
  }

  @POST
  @Path("/{id}/closure")
  @Operation(summary = "End the follow-up of an assigned case")
  public CaseSummary close(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch,
      @NotNull @Valid ClosureRequest request) {
    return casework
        .close(id, ExpectedVersion.of(ifMatch), request.reason(), caller)
        .orElseThrow(Answers::unknown);
  }
}
