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
import org.earlyleavers.caseload.store.Agenda.TaskEntry;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** What the own structure has set itself to do. */
@Path("/cases/{id}/tasks")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class TasksResource {

  private final Planning planning;
  private final Caller caller;

  TasksResource(Planning planning, Caller caller) {
    this.planning = planning;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @APIResponseSchema(
      value = TaskEntry.class,
      responseCode = "201",
      responseDescription = "Recorded; the ETag is the case's")
  @Operation(summary = "Set a task in an open case")
  public RestResponse<TaskEntry> set(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch,
      @NotNull @Valid TaskRequest request) {
    return planning
        .setTask(id, ExpectedVersion.of(ifMatch), request.title(), request.due(), caller)
        .map(recorded -> Answers.created(recorded, TaskEntry.of(recorded.thing())))
        .orElseThrow(Answers::unknown);
  }

  @POST
  @Path("/{task}/completion")
  @Operation(summary = "Say that a task is done")
  public RestResponse<TaskEntry> finish(
      @PathParam("id") UUID id,
      @PathParam("task") UUID task,
      @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch) {
    return planning
        .finishTask(id, ExpectedVersion.of(ifMatch), task, caller)
        .map(recorded -> Answers.changed(recorded, TaskEntry.of(recorded.thing())))
        .orElseThrow(Answers::unknown);
  }
}
