package org.earlyleavers.caseload.casework;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.access.Roles;
import org.earlyleavers.caseload.store.CaseSummary;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who of the own structure has a case. */
@Path("/cases/{id}/assignment")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class AssignmentResource {

  private final Casework casework;
  private final Caller caller;

  AssignmentResource(Casework casework, Caller caller) {
    this.casework = casework;
    this.caller = caller;
  }

  @PUT
  @Operation(summary = "Give an open case to a caseworker")
  public CaseSummary assign(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch,
      @NotNull @Valid AssignmentRequest request) {
    return casework
        .assign(id, ExpectedVersion.of(ifMatch), request.caseworker(), caller)
        .orElseThrow(Answers::unknown);
  }

  @POST
  @Operation(summary = "Give an open case to whom a rule names")
  public CaseSummary assignByRule(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch,
      @NotNull @Valid AssignmentByRuleRequest request) {
    return casework
        .assign(id, ExpectedVersion.of(ifMatch), request.rule(), caller)
        .orElseThrow(Answers::unknown);
  }

  @DELETE
  @Operation(summary = "Take an assigned case from its caseworker")
  public CaseSummary release(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch) {
    return casework.release(id, ExpectedVersion.of(ifMatch), caller).orElseThrow(Answers::unknown);
  }
}
