package org.earlyleavers.caseload.worklists;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.access.Roles;
import org.earlyleavers.caseload.ration.Rationed;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Finds people by name. A POST, because names belong in no address. */
@Path("/case-lookups")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class CaseLookupsResource {

  private final Worklists worklists;
  private final Caller caller;

  CaseLookupsResource(Worklists worklists, Caller caller) {
    this.worklists = worklists;
    this.caller = caller;
  }

  @POST
  @Rationed
  @Operation(
      summary = "Find cases of the own structure by name or birth date",
      description = "At most 50; open or ended. Each look-up is recorded with whom it showed.")
  public CaseLookup find(@NotNull @Valid CaseLookupRequest request) {
    return worklists.lookUp(request, caller);
  }
}
