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

/** Whether the local mission accompanies the young person already. */
@Path("/cases/{id}/already-followed")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class AlreadyFollowedResource {

  private final Casework casework;
  private final Caller caller;

  AlreadyFollowedResource(Casework casework, Caller caller) {
    this.casework = casework;
    this.caller = caller;
  }

  @PUT
  @Operation(summary = "Say whether the local mission accompanies the young person already")
  public CaseSummary note(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch,
      @NotNull @Valid AlreadyFollowedRequest request) {
    return casework
        .noteAlreadyFollowed(id, ExpectedVersion.of(ifMatch), request.answer(), caller)
        .orElseThrow(Answers::unknown);
  }
}
