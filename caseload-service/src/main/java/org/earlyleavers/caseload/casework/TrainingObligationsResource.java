package org.earlyleavers.caseload.casework;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The minors of the own structure for whom the law asks for something. */
@Path("/training-obligations")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class TrainingObligationsResource {

  private final TrainingObligations obligations;
  private final Caller caller;

  TrainingObligationsResource(TrainingObligations obligations, Caller caller) {
    this.obligations = obligations;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "Minors of the own structure for whom the law asks for something",
      description = "The most urgent first, also of those whose case has ended")
  public List<ObligationEntry> pending() {
    return obligations.pending(caller);
  }
}
