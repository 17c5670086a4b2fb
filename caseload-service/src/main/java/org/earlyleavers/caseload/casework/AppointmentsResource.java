package org.earlyleavers.caseload.casework;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.earlyleavers.caseload.idempotency.Idempotent;
import org.earlyleavers.caseload.store.Agenda.AppointmentEntry;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** Meetings with the young person, as the own structure plans them. */
@Path("/cases/{id}/appointments")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class AppointmentsResource {

  private final Planning planning;
  private final Caller caller;

  AppointmentsResource(Planning planning, Caller caller) {
    this.planning = planning;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @APIResponseSchema(
      value = AppointmentEntry.class,
      responseCode = "201",
      responseDescription = "Recorded; the ETag is the case's")
  @Operation(summary = "Plan a meeting in an open case")
  public RestResponse<AppointmentEntry> plan(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch,
      @NotNull @Valid AppointmentRequest request) {
    return planning
        .plan(id, ExpectedVersion.of(ifMatch), request.at(), caller)
        .map(recorded -> Answers.created(recorded, AppointmentEntry.of(recorded.thing())))
        .orElseThrow(Answers::unknown);
  }

  @PUT
  @Path("/{appointment}/outcome")
  @Operation(
      summary = "Say what became of a meeting",
      description = "A postponed one is answered with the one that stands in its place")
  public RestResponse<AppointmentEntry> conclude(
      @PathParam("id") UUID id,
      @PathParam("appointment") UUID appointment,
      @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch,
      @NotNull @Valid AppointmentOutcomeRequest request) {
    return planning
        .conclude(
            id,
            ExpectedVersion.of(ifMatch),
            appointment,
            request.outcome(),
            request.postponement(),
            caller)
        .map(recorded -> Answers.changed(recorded, AppointmentEntry.of(recorded.thing())))
        .orElseThrow(Answers::unknown);
  }
}
