package org.earlyleavers.adapters.intake.reception;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.earlyleavers.adapters.intake.batch.UnreadableBatchException;
import org.earlyleavers.adapters.intake.database.DatabaseUnavailableException;
import org.earlyleavers.adapters.intake.publishing.EndingUnconfirmedException;
import org.earlyleavers.adapters.intake.publishing.ExchangeUnavailableException;
import org.earlyleavers.events.failure.FailureTrace;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Makes a problem document of every failure. */
public class ProblemMapping {

  private static final Logger LOG = Logger.getLogger(ProblemMapping.class);

  private static final int FIRST_ERROR = 400;
  private static final int RETRY_AFTER_SECONDS = 30;

  @ServerExceptionMapper
  Response unreadable(UnreadableBatchException e) {
    return response(
        new Problem(
            "The batch cannot be read",
            Status.BAD_REQUEST.getStatusCode(),
            "Nothing of the batch was taken in.",
            List.of(new Problem.Violation(e.field(), e.getMessage()))));
  }

  @ServerExceptionMapper
  Response tooLarge(BodyTooLargeException e) {
    return response(
        Problem.of(
            Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode(),
            "The batch is too large",
            e.getMessage() + ". Nothing of it was taken in: split it."));
  }

  @ServerExceptionMapper
  Response unconfirmed(EndingUnconfirmedException e) {
    return Response.status(Status.CONFLICT)
        .entity(
            new UnconfirmedProblem(
                "The list ends more enrolments than usual",
                Status.CONFLICT.getStatusCode(),
                e.getMessage() + ": repeat the request with ?confirm=<confirmation>.",
                e.running(),
                e.ending(),
                e.confirmation()))
        .type(Problem.MEDIA_TYPE)
        .build();
  }

  @ServerExceptionMapper
  Response unavailable(DatabaseUnavailableException e) {
    return unavailable(e.getMessage());
  }

  @ServerExceptionMapper
  Response unavailable(ExchangeUnavailableException e) {
    return unavailable(e.getMessage());
  }

  private static Response unavailable(String what) {
    Response unavailable =
        response(
            Problem.of(
                Status.SERVICE_UNAVAILABLE.getStatusCode(),
                "The exchange is unavailable",
                what + ". Repeat the whole batch."));
    return Response.fromResponse(unavailable)
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .build();
  }

  /** A fault of ours. Messages may quote what was sent: the log says where it happened alone. */
  @ServerExceptionMapper
  Response failed(RuntimeException e) {
    if (e instanceof WebApplicationException refusal) {
      return refusal.getResponse();
    }
    LOG.error(FailureTrace.of(e));
    return Response.serverError().build();
  }

  /** What the framework itself refuses, e.g. an unknown path, has a status and no more. */
  @ServerResponseFilter
  void describe(ContainerResponseContext response) {
    if (response.getStatus() >= FIRST_ERROR && !response.hasEntity()) {
      String title = response.getStatusInfo().getReasonPhrase();
      response.setEntity(Problem.of(response.getStatus(), title, null), null, Problem.MEDIA_TYPE);
    }
  }

  private static Response response(Problem problem) {
    return Response.status(problem.status()).entity(problem).type(Problem.MEDIA_TYPE).build();
  }
}
