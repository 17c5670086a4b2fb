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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.access.Roles;
import org.earlyleavers.caseload.obligation.TrainingObligation.Way;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The training obligation of minors (L114-1), a status of its own beside the case's. */
@Path("/cases/{id}/training-obligation")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class TrainingObligationResource {

  private final TrainingObligations obligations;
  private final Caller caller;

  TrainingObligationResource(TrainingObligations obligations, Caller caller) {
    this.obligations = obligations;
    this.caller = caller;
  }

  /** It is met. */
  public record Fulfilment(@NotNull Way by, @NotNull @WithinYears(back = 3) LocalDate since) {}

  /** A certificate was seen; it is not to be kept, nor what it says. */
  public record Exemption(@NotNull @WithinYears(back = 3) LocalDate checkedOn) {}

  /** The joint interview was held. */
  public record Interview(@NotNull @WithinYears(back = 3) LocalDate heldOn) {}

  @GET
  @Operation(summary = "How somebody stands to the obligation, and what is to be done by when")
  public ObligationEntry of(@PathParam("id") UUID id) {
    return obligations.of(id, caller).orElseThrow(Answers::unknown);
  }

  @POST
  @Path("/summons")
  @Operation(summary = "Record that the young person and the legal representative are summoned")
  public RestResponse<ObligationEntry> summon(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch) {
    return answer(obligations.summon(id, ExpectedVersion.of(ifMatch), caller));
  }

  @POST
  @Path("/departement-information")
  @Operation(
      summary = "Record that the president of the département council is informed",
      description = "Not earlier than two months after the summons")
  public RestResponse<ObligationEntry> informDepartement(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch) {
    return answer(obligations.informDepartement(id, ExpectedVersion.of(ifMatch), caller));
  }

  @POST
  @Path("/fulfilment")
  @Operation(summary = "Record how the obligation is met")
  public RestResponse<ObligationEntry> meet(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch,
      @NotNull @Valid Fulfilment met) {
    return answer(obligations.meet(id, ExpectedVersion.of(ifMatch), met.by(), met.since(), caller));
  }

  @POST
  @Path("/exemption")
  @Operation(summary = "Record that a certificate was seen, and nothing of what it says")
  public RestResponse<ObligationEntry> exempt(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch,
      @NotNull @Valid Exemption exemption) {
    return answer(
        obligations.exempt(id, ExpectedVersion.of(ifMatch), exemption.checkedOn(), caller));
  }

  @POST
  @Path("/interruption")
  @Operation(summary = "Record that what met the obligation, or made it void, has ended")
  public RestResponse<ObligationEntry> interrupt(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch) {
    return answer(obligations.interrupt(id, ExpectedVersion.of(ifMatch), caller));
  }

  @POST
  @Path("/interview")
  @Operation(summary = "Record the joint interview with the legal representative")
  public RestResponse<ObligationEntry> interview(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch,
      @NotNull @Valid Interview interview) {
    return answer(
        obligations.interview(id, ExpectedVersion.of(ifMatch), interview.heldOn(), caller));
  }

  private static RestResponse<ObligationEntry> answer(
      Optional<Recorded<ObligationEntry>> answered) {
    return answered
        .map(recorded -> Answers.changed(recorded, recorded.thing()))
        .orElseThrow(Answers::unknown);
  }
}
