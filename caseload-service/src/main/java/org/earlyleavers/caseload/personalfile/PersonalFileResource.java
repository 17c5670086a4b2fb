package org.earlyleavers.caseload.personalfile;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.access.Roles;
import org.earlyleavers.caseload.problems.ProblemException;
import org.earlyleavers.caseload.problems.ProblemKind;
import org.earlyleavers.caseload.ration.Rationed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The rights of the person whom a case is about. */
@Path("/cases/{id}")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class PersonalFileResource {

  private final PersonalFiles files;
  private final Rectifications rectifications;
  private final Caller caller;

  PersonalFileResource(PersonalFiles files, Rectifications rectifications, Caller caller) {
    this.files = files;
    this.rectifications = rectifications;
    this.caller = caller;
  }

  @POST
  @Path("/export")
  @Rationed
  @Operation(summary = "All that is held on the person; the export is recorded")
  public PersonalFile export(@PathParam("id") UUID id) {
    return files.export(id).orElseThrow(PersonalFileResource::unknown);
  }

  @POST
  @Path("/rectifications")
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(202)
  @Operation(
      summary = "Have put right what a report says of the person",
      description =
          "The report's owner publishes it anew and matching decides anew: the case shows what is"
              + " right a moment later, unless the school has said something else meanwhile.")
  public Rectification rectify(@PathParam("id") UUID id, @NotNull @Valid RectificationBody body) {
    return rectifications.ask(id, body, caller).orElseThrow(PersonalFileResource::unknown);
  }

  private static ProblemException unknown() {
    return ProblemException.of(ProblemKind.UNKNOWN_CASE);
  }
}
