package org.earlyleavers.caseload.handover;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.access.Roles;
import org.earlyleavers.caseload.casework.ExpectedVersion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Requests to take a case over, and their answers. The entity tag is always the case's. */
@Path("/hand-overs")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class HandOversResource {

  private final HandOvers handOvers;
  private final Caller caller;

  HandOversResource(HandOvers handOvers, Caller caller) {
    this.handOvers = handOvers;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "What the own structure was asked to take over (in), or has asked (out)",
      description = "What stands first, by the time at which silence becomes acceptance")
  public List<HandOverEntry> list(
      @QueryParam("direction")
          @NotNull @Pattern(regexp = Direction.PATTERN, message = "{caseload.direction}") String direction) {
    return handOvers.of(Direction.named(direction), caller.structure()).stream()
        .map(HandOverEntry::of)
        .toList();
  }

  @POST
  @Path("/{id}/acceptance")
  @Operation(
      summary = "Take a case over that the own structure was asked for",
      description = "From then on the structure that asked no longer sees it")
  public RestResponse<HandOverEntry> accept(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch) {
    return HandOverEntry.answer(
        Status.OK, handOvers.accept(id, ExpectedVersion.of(ifMatch), caller));
  }

  @POST
  @Path("/{id}/refusal")
  @Operation(summary = "Leave a case with the structure that has it")
  public RestResponse<HandOverEntry> refuse(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch,
      @NotNull @Valid HandOverRefusalRequest request) {
    return HandOverEntry.answer(
        Status.OK, handOvers.refuse(id, ExpectedVersion.of(ifMatch), request.reason(), caller));
  }

  @POST
  @Path("/{id}/cancellation")
  @Operation(summary = "Take a request of the own structure back")
  public RestResponse<HandOverEntry> cancel(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch) {
    return HandOverEntry.answer(
        Status.OK, handOvers.cancel(id, ExpectedVersion.of(ifMatch), caller));
  }
}
