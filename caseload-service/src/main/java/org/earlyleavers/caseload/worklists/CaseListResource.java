package org.earlyleavers.caseload.worklists;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** All cases that are or were on a list of the caller's structure. */
@Path("/cases")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class CaseListResource {

  private final Worklists worklists;
  private final Caller caller;

  CaseListResource(Worklists worklists, Caller caller) {
    this.worklists = worklists;
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
          @Pattern(regexp = WorklistsResource.SIZE, message = "{caseload.page-size}") String limit,
      @QueryParam("after") Optional<String> after) {
    return worklists.page(ListFilter.named(state), after, Integer.parseInt(limit), caller);
  }
}
