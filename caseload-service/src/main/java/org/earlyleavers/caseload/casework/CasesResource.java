package org.earlyleavers.caseload.casework;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.access.Roles;
import org.earlyleavers.caseload.problems.Problem;
import org.earlyleavers.caseload.problems.Problem.Violation;
import org.earlyleavers.caseload.store.CaseDetails;
import org.earlyleavers.caseload.store.CaseDetails.Attempt;
import org.earlyleavers.caseload.store.CaseLists;
import org.earlyleavers.caseload.store.CaseLists.Position;
import org.earlyleavers.caseload.store.CaseSummary;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The cases of the caller's structure. Another structure's case does not exist here: 404. */
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
  @Operation(
      summary = "The cases of the own structure",
      description = "The last opened or reopened first, those of one instant by id, descending")
  public CasePage list(
      @QueryParam("state")
          @DefaultValue("open")
          @Pattern(regexp = ListFilter.PATTERN, message = "must be open, closed or all") String state,
      @QueryParam("limit")
          @DefaultValue("50")
          @Pattern(regexp = "[1-9]\\d?|1\\d\\d|200", message = "must be a number from 1 to 200") String limit,
      @QueryParam("after") Optional<String> after) {
    Optional<Position> position = after.map(CasesResource::position);
    int size = Integer.parseInt(limit);
    List<CaseSummary> oneMore =
        lists.list(caller.structure(), ListFilter.named(state).states(), position, size + 1);
    if (oneMore.size() <= size) {
      return new CasePage(oneMore, Optional.empty());
    }
    CaseSummary last = oneMore.get(size - 1);
    return new CasePage(
        oneMore.subList(0, size),
        Optional.of(PageCursor.of(new Position(last.openedAt(), last.id()))));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Everything about one case")
  public CaseDetails details(@PathParam("id") UUID id) {
    return lists.details(id, caller.structure()).orElseThrow(CasesResource::unknown);
  }

  @PUT
  @Path("/{id}/assignment")
  @Operation(summary = "Give an open case to a caseworker")
  public CaseSummary assign(@PathParam("id") UUID id, @NotNull @Valid AssignmentRequest request) {
    return casework.assign(id, request.caseworker(), caller).orElseThrow(CasesResource::unknown);
  }

  @POST
  @Path("/{id}/contact-attempts")
  @ResponseStatus(201)
  @Operation(summary = "Record an attempt to reach the young person of an open case")
  public Attempt recordContact(
      @PathParam("id") UUID id, @NotNull @Valid ContactAttemptRequest request) {
    return casework
        .recordContact(id, request, caller)
        .map(attempt -> Attempt.of(attempt, caller.structure()))
        .orElseThrow(CasesResource::unknown);
  }

  @POST
  @Path("/{id}/closure")
  @Operation(summary = "End the follow-up of an assigned case")
  public CaseSummary close(@PathParam("id") UUID id, @NotNull @Valid ClosureRequest request) {
    return casework.close(id, request.reason(), caller).orElseThrow(CasesResource::unknown);
  }

  private static Position position(String cursor) {
    return PageCursor.read(cursor)
        .orElseThrow(
            () ->
                Problem.invalid(
                        List.of(new Violation("after", "must be the next of an earlier page")))
                    .asException());
  }

  private static WebApplicationException unknown() {
    return Problem.of(Status.NOT_FOUND, "No such case").asException();
  }
}
