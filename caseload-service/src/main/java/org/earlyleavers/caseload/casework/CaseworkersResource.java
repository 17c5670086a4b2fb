package org.earlyleavers.caseload.casework;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.access.Roles;
import org.earlyleavers.caseload.store.Caseworkers;
import org.earlyleavers.caseload.store.Caseworkers.Caseworker;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The people of the own structure who may be given a case. */
@Path("/caseworkers")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class CaseworkersResource {

  private final Caseworkers caseworkers;
  private final Caller caller;

  CaseworkersResource(Caseworkers caseworkers, Caller caller) {
    this.caseworkers = caseworkers;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "Who works here and how many open cases each has",
      description = "Somebody is known from his or her first change of a case, or assignment, on")
  public List<Caseworker> list() {
    return caseworkers.of(caller.structure());
  }

  @POST
  @Path("/absence")
  @Operation(summary = "Say whether somebody is away, so that rules pass him or her over")
  public List<Caseworker> absence(@NotNull @Valid AbsenceRequest request) {
    caseworkers.setAbsent(caller.structure(), request.caseworker(), request.absent());
    return caseworkers.of(caller.structure());
  }
}
