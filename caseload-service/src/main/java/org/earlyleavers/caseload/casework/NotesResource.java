package org.earlyleavers.caseload.casework;

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
import org.earlyleavers.caseload.idempotency.Idempotent;
import org.earlyleavers.caseload.store.Agenda.NoteEntry;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** Notes that the own structure alone may read. */
@Path("/cases/{id}/notes")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class NotesResource {

  private final Planning planning;
  private final Caller caller;

  NotesResource(Planning planning, Caller caller) {
    this.planning = planning;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @APIResponseSchema(
      value = NoteEntry.class,
      responseCode = "201",
      responseDescription = "Recorded; the ETag is the case's")
  @Operation(
      summary = "Write a note for the own structure",
      description = "Nothing about health; no other structure reads it, whoever has the case later")
  public RestResponse<NoteEntry> write(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch,
      @NotNull @Valid NoteRequest request) {
    return planning
        .write(id, ExpectedVersion.of(ifMatch), request.text(), caller)
        .map(recorded -> Answers.created(recorded, NoteEntry.of(recorded.thing())))
        .orElseThrow(Answers::unknown);
  }
}
