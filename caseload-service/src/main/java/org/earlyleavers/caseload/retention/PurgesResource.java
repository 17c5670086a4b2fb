package org.earlyleavers.caseload.retention;

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
import org.earlyleavers.caseload.access.Roles;
import org.earlyleavers.caseload.problems.Fault;
import org.earlyleavers.caseload.problems.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What was removed because its time was up. */
@Path("/purges")
@RolesAllowed(Roles.AUDITOR)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class PurgesResource {

  private final Purges purges;

  PurgesResource(Purges purges) {
    this.purges = purges;
  }

  @GET
  @Operation(summary = "What was removed because its time was up: counts, the latest first")
  public PurgeReport list(
      @QueryParam("limit")
          @DefaultValue("50")
          @Pattern(regexp = "[1-9]\\d?|1\\d\\d|200", message = "{caseload.page-size}") String limit,
      @QueryParam("after") Optional<String> after) {
    try {
      return purges.find(
          after.map(Long::parseLong).orElse(Long.MAX_VALUE), Integer.parseInt(limit));
    } catch (NumberFormatException e) {
      throw ProblemException.invalid("after", Fault.IS_NO_NEXT_OF_A_PAGE);
    }
  }
}
