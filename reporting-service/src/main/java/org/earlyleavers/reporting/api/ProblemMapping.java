package org.earlyleavers.reporting.api;

import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.earlyleavers.events.failure.FailureTrace;
import org.earlyleavers.reporting.submission.ReportNotPublishedException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Makes a problem document of every failure. */
class ProblemMapping {

  private static final int FIRST_ERROR = 400;

  /** In place of the framework's own, whose answer has no body. */
  @ServerExceptionMapper(priority = Priorities.AUTHENTICATION)
  Response tokenIsNone(AuthenticationFailedException e) {
    return Response.fromResponse(Problem.noToken().toResponse())
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  @ServerExceptionMapper
  Response brokerIsAway(ReportNotPublishedException e) {
    Log.warn(e.getMessage());
    return Problem.unavailable().toResponse();
  }

  @ServerExceptionMapper
  Response databaseIsAway(PersistenceException e) {
    Log.warnf("The database has failed: %s", FailureTrace.typesOf(e));
    return Problem.unavailable().toResponse();
  }

  @ServerExceptionMapper
  Response databaseIsAway(SQLException e) {
    Log.warnf("The database has failed: %s", e.getSQLState());
    return Problem.unavailable().toResponse();
  }

  /** A fault of ours. Messages may quote what was sent: the log says where it happened alone. */
  @ServerExceptionMapper
  Response failed(RuntimeException e) {
    if (e instanceof WebApplicationException refusal) {
      return refusal.getResponse();
    }
    Log.error(FailureTrace.of(e));
    return Response.serverError().build();
  }

  /** What the framework itself refuses, e.g. an unknown path, has a status and no more. */
  @ServerResponseFilter
  void describe(ContainerResponseContext response) {
    if (response.getStatus() >= FIRST_ERROR && !response.hasEntity()) {
      String title = response.getStatusInfo().getReasonPhrase();
      response.setEntity(
          Problem.of(response.getStatus(), title, null),
          null,
          MediaType.valueOf(Problem.MEDIA_TYPE));
    }
  }
}
