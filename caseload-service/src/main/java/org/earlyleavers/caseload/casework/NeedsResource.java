package org.earlyleavers.caseload.casework;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
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

/** What the young person needs, by category. */
@Path("/cases/{id}/needs")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class NeedsResource {

  private final Casework casework;
  private final Caller caller;

  NeedsResource(Casework casework, Caller caller) {
    this.casework = casework;
    this.caller = caller;
  }

  @PUT
  @Operation(
      summary = "Note what the young person needs, in place of what was noted before",
      description = "The category alone: no data on health, debts or family is held")
  public CaseSummary note(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch,
      @NotNull @Valid NeedsRequest request) {
    return casework
        .noteNeeds(id, ExpectedVersion.of(ifMatch), request.needs(), caller)
        .orElseThrow(Answers::unknown);
  }
}
