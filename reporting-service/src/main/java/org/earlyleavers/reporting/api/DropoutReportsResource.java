package org.earlyleavers.reporting.api;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.reporting.decisions.DecisionSink;
import org.earlyleavers.reporting.intake.Examination;
import org.earlyleavers.reporting.intake.ReportDraft;
import org.earlyleavers.reporting.intake.ReportExaminer;
import org.earlyleavers.reporting.intake.Statement;
import org.earlyleavers.reporting.intake.Uai;
import org.earlyleavers.reporting.intake.Violation;
import org.earlyleavers.reporting.submission.IdempotencyKey;
import org.earlyleavers.reporting.submission.Submission;
import org.earlyleavers.reporting.submission.Submissions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Schools report pupils who left, and see what became of each report. */
@Path("/dropout-reports")
@RolesAllowed("school")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dropout reports")
public class DropoutReportsResource {

  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final String NO_STORE = "no-store";

  private final CallerSchool caller;
  private final ReportExaminer examiner;
  private final Submissions submissions;
  private final DecisionSink decisions;
  private final Clock clock;
  private final MeterRegistry metrics;

  DropoutReportsResource(
      CallerSchool caller,
      ReportExaminer examiner,
      Submissions submissions,
      DecisionSink decisions,
      Clock clock,
      MeterRegistry metrics) {
    this.caller = caller;
    this.examiner = examiner;
    this.submissions = submissions;
    this.decisions = decisions;
    this.clock = clock;
    this.metrics = metrics;
  }

  /** Takes a report in; answers once it can no longer be lost. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Report that a pupil left", operationId = "reportDropout")
  @APIResponse(
      responseCode = "202",
      description = "Accepted, and safe with the exchange",
      content = @Content(schema = @Schema(implementation = ReportView.class)))
  @APIResponse(responseCode = "400", description = "Not valid; violations names the fields")
  @APIResponse(responseCode = "403", description = "schoolUai is not the token's school")
  @APIResponse(
      responseCode = "422",
      description = "The pupil is under 16 (see reportableFrom), or the key is taken")
  @APIResponse(responseCode = "503", description = "Not accepted: send it again")
  public Response report(
      @RequestBody(
              required = true,
              content = @Content(schema = @Schema(ref = "#/components/schemas/DropoutReport")))
          ReportDraft draft,
      @Parameter(description = "Your own name of this report; makes sending it again harmless")
          @HeaderParam(IDEMPOTENCY_KEY)
          String idempotencyKey) {
    Uai school = caller.uai();
    if (draft == null) {
      throw Problem.invalid(List.of(new Violation("body", "is required"))).asException();
    }
    if (Uai.parse(draft.schoolUai()).filter(named -> !named.equals(school)).isPresent()) {
      throw Problem.foreignSchool().asException();
    }
    Statement statement = examined(draft);
    return answer(submissions.submit(statement, key(idempotencyKey)));
  }

  private Statement examined(ReportDraft draft) {
    Examination examination = examiner.examine(draft, clock.instant());
    if (examination instanceof Examination.TooYoung tooYoung) {
      countRefusal("under-16");
      throw Problem.tooYoung(tooYoung.reportableFrom()).asException();
    }
    if (examination instanceof Examination.Faulty faulty) {
      countRefusal("invalid");
      throw Problem.invalid(faulty.violations()).asException();
    }
    return ((Examination.Acceptable) examination).statement();
  }

  private static Optional<IdempotencyKey> key(String header) {
    try {
      return Optional.ofNullable(header).map(IdempotencyKey::new);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(List.of(new Violation(IDEMPOTENCY_KEY, e.getMessage()))).asException();
    }
  }

  private Response answer(Submission submission) {
    if (submission instanceof Submission.Withdrawn) {
      throw Problem.withdrawn().asException();
    } else if (submission instanceof Submission.Acknowledged acknowledged) {
      metrics.counter("dropout_reports_accepted").increment();
      UUID id = acknowledged.reportId();
      return Response.accepted(ReportView.received(id))
          .location(URI.create("/dropout-reports/" + id))
          .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
          .build();
    }
    countRefusal("key-taken");
    throw Problem.keyTaken().asException();
  }

  private void countRefusal(String reason) {
    metrics.counter("dropout_reports_refused", "reason", reason).increment();
  }

  /** What became of a report; to other schools it does not exist. */
  @GET
  @Path("/{id}")
  @Operation(summary = "What became of a report", operationId = "readDropoutReport")
  @APIResponse(
      responseCode = "200",
      description = "As of now; a decision may change",
      content = @Content(schema = @Schema(implementation = ReportView.class)))
  @APIResponse(responseCode = "404", description = "This school has no such report")
  public Response read(@PathParam("id") UUID id) {
    Uai school = caller.uai();
    ReportView view =
        decisions
            .find(id, school)
            .map(decided -> ReportView.decided(id, decided))
            .or(() -> received(id, school))
            .orElseThrow(() -> Problem.noSuchReport().asException());
    return Response.ok(view).header(HttpHeaders.CACHE_CONTROL, NO_STORE).build();
  }

  private Optional<ReportView> received(UUID id, Uai school) {
    return submissions.revision(id, school).map(revision -> ReportView.received(id));
  }
}
