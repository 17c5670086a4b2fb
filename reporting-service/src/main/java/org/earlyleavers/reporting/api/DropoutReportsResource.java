package org.earlyleavers.reporting.api;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.earlyleavers.reporting.intake.Examination;
import org.earlyleavers.reporting.intake.ReportDraft;
import org.earlyleavers.reporting.intake.Statement;
import org.earlyleavers.reporting.intake.Uai;
import org.earlyleavers.reporting.intake.Violation;
import org.earlyleavers.reporting.submission.IdempotencyKey;
import org.earlyleavers.reporting.submission.Submission;
import org.earlyleavers.reporting.submission.Submission.Acknowledged;
import org.earlyleavers.reporting.submission.Submissions;
import org.earlyleavers.reporting.tracking.TrackedReport;
import org.earlyleavers.reporting.tracking.TrackedReports;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Schools report pupils who left, correct and withdraw, and see what became of each report. */
@Path("/dropout-reports")
@RolesAllowed("school")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dropout reports")
public class DropoutReportsResource {

  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final int LONGEST_PAGE = 1000;
  private static final String USUAL_PAGE = "100";

  private final CallerSchool caller;
  private final DraftAdmission admission;
  private final Submissions submissions;
  private final TrackedReports reports;
  private final MeterRegistry metrics;

  DropoutReportsResource(
      CallerSchool caller,
      DraftAdmission admission,
      Submissions submissions,
      TrackedReports reports,
      MeterRegistry metrics) {
    this.caller = caller;
    this.admission = admission;
    this.submissions = submissions;
    this.reports = reports;
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
  @APIResponse(responseCode = "409", description = "The report of this key is withdrawn")
  @APIResponse(responseCode = "410", description = "The report of this key has been erased")
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
    Examination examination = admission.examine(draft, caller.uai());
    if (examination instanceof Examination.TooYoung tooYoung) {
      throw Problem.tooYoung(tooYoung.reportableFrom()).asException();
    }
    Submission submission = submissions.submit(statement(examination), key(idempotencyKey));
    if (submission instanceof Submission.Withdrawn) {
      throw Problem.withdrawn().asException();
    } else if (submission instanceof Submission.Erased) {
      admission.countRefusal("erased");
      throw Problem.erased().asException();
    }
    return received(submission);
  }

  /** Replaces what a school says; answers once that can no longer be lost. */
  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Correct a report, or bring a withdrawn one back",
      operationId = "correctDropoutReport")
  @APIResponse(
      responseCode = "202",
      description = "Accepted, and safe with the exchange; ETag is the new revision",
      content = @Content(schema = @Schema(implementation = ReportView.class)))
  @APIResponse(responseCode = "400", description = "Not valid; violations names the fields")
  @APIResponse(responseCode = "404", description = "This school has no such report")
  @APIResponse(responseCode = "412", description = "The report has another revision by now")
  @APIResponse(
      responseCode = "422",
      description = "The pupil is under 16 (see reportableFrom): the report has been withdrawn")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  @APIResponse(responseCode = "503", description = "Not accepted: send it again")
  public Response correct(
      @PathParam("id") UUID id,
      @Parameter(description = "ETag of the report, e.g. \"1\"; required", required = true)
          @HeaderParam(StatementTag.IF_MATCH)
          String ifMatch,
      @RequestBody(
              required = true,
              content = @Content(schema = @Schema(ref = "#/components/schemas/DropoutReport")))
          ReportDraft draft) {
    Uai school = caller.uai();
    int expected = StatementTag.expected(ifMatch);
    Examination examination = admission.examine(draft, school);
    if (examination instanceof Examination.TooYoung tooYoung) {
      // What the exchange holds is known to be about a child now.
      acknowledged(submissions.withdraw(id, school, expected));
      throw Problem.tooYoungAndWithdrawn(tooYoung.reportableFrom()).asException();
    }
    return received(submissions.correct(id, statement(examination), expected));
  }

  /** Takes a report back; answers once that can no longer be lost. */
  @DELETE
  @Path("/{id}")
  @Operation(summary = "Withdraw a report", operationId = "withdrawDropoutReport")
  @APIResponse(responseCode = "204", description = "Withdrawn; ETag is the new revision")
  @APIResponse(responseCode = "404", description = "This school has no such report")
  @APIResponse(responseCode = "412", description = "The report has another revision by now")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  @APIResponse(responseCode = "503", description = "Not withdrawn: send it again")
  public Response withdraw(
      @PathParam("id") UUID id,
      @Parameter(description = "ETag of the report, e.g. \"1\"; required", required = true)
          @HeaderParam(StatementTag.IF_MATCH)
          String ifMatch) {
    Uai school = caller.uai();
    Acknowledged withdrawn =
        acknowledged(submissions.withdraw(id, school, StatementTag.expected(ifMatch)));
    return Response.noContent()
        .header(HttpHeaders.ETAG, StatementTag.of(withdrawn.revision()))
        .build();
  }

  private static Statement statement(Examination examination) {
    if (examination instanceof Examination.Faulty faulty) {
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

  private Response received(Submission submission) {
    Acknowledged acknowledged = acknowledged(submission);
    UUID id = acknowledged.reportId();
    return Response.accepted(ReportView.received(id))
        .location(URI.create("/dropout-reports/" + id))
        .header(HttpHeaders.ETAG, StatementTag.of(acknowledged.revision()))
        .build();
  }

  private Acknowledged acknowledged(Submission submission) {
    if (submission instanceof Acknowledged acknowledged) {
      metrics.counter(countOf(acknowledged)).increment();
      return acknowledged;
    } else if (submission instanceof Submission.Stale) {
      throw Problem.stale().asException();
    } else if (submission instanceof Submission.Unknown) {
      throw Problem.noSuchReport().asException();
    }
    admission.countRefusal("key-taken");
    throw Problem.keyTaken().asException();
  }

  private static String countOf(Acknowledged acknowledged) {
    if (acknowledged instanceof Submission.Withdrawn) {
      return "dropout_reports_withdrawn";
    }
    return acknowledged instanceof Submission.Corrected
        ? "dropout_reports_corrected"
        : "dropout_reports_accepted";
  }

  /** What became of a report; to other schools it does not exist. */
  @GET
  @Path("/{id}")
  @Operation(summary = "What became of a report", operationId = "readDropoutReport")
  @APIResponse(
      responseCode = "200",
      description = "As of now; a decision may change. ETag is the revision of your statement",
      content = @Content(schema = @Schema(implementation = ReportView.class)))
  @APIResponse(responseCode = "404", description = "This school has no such report")
  public Response read(@PathParam("id") UUID id) {
    TrackedReport report =
        reports.find(id, caller.uai()).orElseThrow(() -> Problem.noSuchReport().asException());
    return Response.ok(ReportView.of(report))
        .header(HttpHeaders.ETAG, StatementTag.of(report.statement()))
        .build();
  }

  /** What became of the school's reports, page by page. */
  @GET
  @Operation(
      summary = "What became of your reports, oldest first",
      operationId = "listDropoutReports")
  @APIResponse(
      responseCode = "200",
      description = "As of now; decisions may change",
      content = @Content(schema = @Schema(implementation = ReportPageView.class)))
  @APIResponse(responseCode = "400", description = "Not valid; violations names the parameters")
  public Response list(
      @Parameter(
              description = "States or outcomes; without one, all reports",
              schema = @Schema(implementation = String[].class))
          @QueryParam("state")
          Set<String> states,
      @Parameter(description = "next of the page before") @QueryParam("after") String after,
      @Parameter(
              description = "At most so many reports, 1 to 1000",
              schema = @Schema(implementation = Integer.class))
          @DefaultValue(USUAL_PAGE)
          @QueryParam("limit")
          String limit) {
    Uai school = caller.uai();
    ListRequest request = ListRequest.of(states, after, limit, LONGEST_PAGE);
    TrackedReports.Page page =
        reports.page(school, request.selection(), request.after(), request.limit());
    return Response.ok(ReportPageView.of(page)).build();
  }
}
