package org.earlyleavers.caseload.coverage;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.LocalDate;
import java.util.List;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.access.Roles;
import org.earlyleavers.caseload.coverage.CoverageImport.Outcome;
import org.earlyleavers.caseload.coverage.CoverageImport.Outcome.Accepted;
import org.earlyleavers.caseload.coverage.CoverageImport.Outcome.Refused;
import org.earlyleavers.caseload.coverage.CoverageReport.VersionSummary;
import org.earlyleavers.caseload.problems.PossibleTimes;
import org.earlyleavers.caseload.problems.Problem;
import org.earlyleavers.caseload.problems.Problem.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Which mission covers which commune, from which day on. */
@Path("/coverage-versions")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class CoverageResource {

  private static final int NAMED_ERRORS = 100;

  private final CoverageImport imports;
  private final Caller caller;

  CoverageResource(CoverageImport imports, Caller caller) {
    this.imports = imports;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "Every version that was imported, the latest import first")
  public List<VersionSummary> list() {
    return imports.list();
  }

  @POST
  @Consumes("text/csv")
  @Operation(
      summary = "Import a coverage file as it is published",
      description =
          "It takes force at the beginning of the day validFrom in Paris; open cases move then."
              + " With dryRun, nothing changes and the answer says what would. The same file for"
              + " the same day is imported once.")
  public Response importFile(
      @NotNull byte[] file,
      @QueryParam("validFrom") @NotNull String validFrom,
      @QueryParam("dryRun") boolean dryRun) {
    Outcome outcome = imports.take(file, day(validFrom), dryRun, caller.name());
    if (outcome instanceof Refused refused) {
      throw Problem.invalid(
              refused.errors().stream().limit(NAMED_ERRORS).map(CoverageResource::named).toList())
          .asException();
    }
    Accepted accepted = (Accepted) outcome;
    return Response.status(accepted.imported() ? Status.CREATED : Status.OK)
        .entity(accepted.report())
        .build();
  }

  private static Violation named(CoverageFile.Remark error) {
    return new Violation(error.line() == 0 ? "file" : "line " + error.line(), error.text());
  }

  private static LocalDate day(String text) {
    return PossibleTimes.day(text)
        .orElseThrow(
            () ->
                Problem.invalid(
                        List.of(new Violation("validFrom", "must be a day like 2026-09-01")))
                    .asException());
  }
}
