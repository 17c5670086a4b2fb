package org.earlyleavers.caseload.casework;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.access.Roles;
import org.earlyleavers.caseload.problems.Fault;
import org.earlyleavers.caseload.problems.ProblemException;
import org.earlyleavers.caseload.store.CaseDetails;
import org.earlyleavers.caseload.store.CaseDetails.Attempt;
import org.earlyleavers.caseload.store.CaseLists;
import org.earlyleavers.caseload.store.CaseLists.Position;
import org.earlyleavers.caseload.store.CaseSummary;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
  @Operation(
      summary = "The cases of the own structure",
      description = "The last opened or reopened first, those of one instant by id, descending")
  public CasePage list(
      @QueryParam("state")
          @DefaultValue("open")
          @Pattern(regexp = ListFilter.PATTERN, message = "{caseload.list-state}") String state,
      @QueryParam("limit")
          @DefaultValue("50")
          @Pattern(regexp = "[1-9]\\d?|1\\d\\d|200", message = "{caseload.page-size}") String limit,
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
    return lists.details(id, caller.structure()).orElseThrow(Answers::unknown);
  }

  @POST
  @Path("/{id}/contact-attempts")
  @Operation(summary = "Record an attempt to reach the young person of an open case")
  @APIResponse(responseCode = "201", description = "Recorded; the ETag is the case's")
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

  private static Position position(String cursor) {
    return PageCursor.read(cursor)
        .orElseThrow(() -> ProblemException.invalid("after", Fault.IS_NO_NEXT_OF_A_PAGE));
  }
}
