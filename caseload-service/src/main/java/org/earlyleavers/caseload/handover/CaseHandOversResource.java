package org.earlyleavers.caseload.handover;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.earlyleavers.caseload.casework.ExpectedVersion;
import org.earlyleavers.caseload.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Asks another structure to take a case over. */
@Path("/cases/{id}/hand-overs")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class CaseHandOversResource {

  private final HandOvers handOvers;
  private final Caller caller;

  CaseHandOversResource(HandOvers handOvers, Caller caller) {
    this.handOvers = handOvers;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @APIResponseSchema(
      value = HandOverEntry.class,
      responseCode = "201",
      responseDescription = "Recorded; the ETag is the case's")
  @Operation(summary = "Ask another structure to take an open case over")
  public RestResponse<HandOverEntry> request(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch,
      @NotNull @Valid HandOverRequest request) {
    return HandOverEntry.answer(
        Status.CREATED,
        handOvers.request(id, ExpectedVersion.of(ifMatch), request.to(), request.reason(), caller));
  }
}
