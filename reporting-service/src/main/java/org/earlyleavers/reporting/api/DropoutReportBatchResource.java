package org.earlyleavers.reporting.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import org.earlyleavers.reporting.batch.BatchAnswer;
import org.earlyleavers.reporting.batch.BatchIntake;
import org.earlyleavers.reporting.batch.BatchesInProgress;
import org.earlyleavers.reporting.batch.LineAnswer;
import org.earlyleavers.reporting.intake.Uai;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Schools report many pupils at once. */
@Path("/dropout-reports/batch")
@RolesAllowed("school")
@Tag(name = "Dropout reports")
public class DropoutReportBatchResource {

  private static final String JSON_LINES = "application/x-ndjson";

  private final CallerSchool caller;
  private final BatchIntake intake;
  private final BatchesInProgress batches;

  DropoutReportBatchResource(CallerSchool caller, BatchIntake intake, BatchesInProgress batches) {
    this.caller = caller;
    this.intake = intake;
    this.batches = batches;
  }

  /** Takes reports in, each by itself; answers once all of them can no longer be lost. */
  @POST
  @Consumes(JSON_LINES)
  @Produces(JSON_LINES)
  @Operation(
      summary = "Report many pupils, one JSON object on each line",
      operationId = "reportDropouts")
  @APIResponse(
      responseCode = "200",
      description = "A line for each line, and a last one that says whether all were answered",
      content =
          @Content(mediaType = JSON_LINES, schema = @Schema(implementation = LineAnswer.class)))
  @APIResponse(responseCode = "413", description = "Longer than a batch may be: split it")
  @APIResponse(responseCode = "429", description = "Batches of this school are in progress")
  @APIResponse(responseCode = "503", description = "Nothing was accepted: send it again")
  public Response report(
      @RequestBody(
              required = true,
              description = "Each line is a DropoutReport with a reference, your own name of it",
              content =
                  @Content(
                      mediaType = JSON_LINES,
                      schema = @Schema(ref = "#/components/schemas/NamedDropoutReport")))
          InputStream lines)
      throws IOException {
    Uai school = caller.uai();
    if (!batches.begin(school)) {
      throw Problem.tooManyBatches().asException();
    }
    try {
      return Response.ok(written(intake.take(lines, school)), JSON_LINES).build();
    } finally {
      batches.end(school);
    }
  }

  private static StreamingOutput written(BatchAnswer answer) {
    return sender -> {
      try (answer) {
        answer.writeTo(sender);
      }
    };
  }
}
