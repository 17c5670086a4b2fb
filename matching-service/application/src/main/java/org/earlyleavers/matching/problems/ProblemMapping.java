package org.earlyleavers.matching.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.earlyleavers.events.failure.FailureTrace;
import org.earlyleavers.matching.problems.Problem.Violation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Makes problem documents of refusals and failures. Jackson's own messages quote the input, hence
 * are never used: an answer names the field only.
 */
class ProblemMapping {

  private static final Logger LOG = Logger.getLogger(ProblemMapping.class);

  private static final int FIRST_ERROR = 400;

  /** A property's name is the sender's too: only what looks like one of ours is repeated. */
  private static final Pattern PROPERTY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

  @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
  Response unreadable(JsonProcessingException e) {
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      String message =
          e instanceof UnrecognizedPropertyException ? "is not known" : "has a wrong type or value";
      return Problem.invalid(List.of(new Violation(path(mapping), message))).toResponse();
    }
    return Problem.of(Status.BAD_REQUEST, "The body is not the JSON that is expected").toResponse();
  }

  /** The stream starts, or its partitions are on the move. */
  @ServerExceptionMapper
  Response stateIsAway(InvalidStateStoreException e) {
    return unavailable().toResponse();
  }

  @ServerExceptionMapper
  Response othersAreAway(UnavailableException e) {
    LOG.warn(e.getMessage());
    return unavailable().toResponse();
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
      response.setEntity(
          new Problem(title, response.getStatus(), null, null), null, Problem.MEDIA_TYPE);
    }
  }

  private static Problem unavailable() {
    return Problem.of(Status.SERVICE_UNAVAILABLE, "Send it again later");
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(step -> step.getFieldName() == null ? "[]" : property(step.getFieldName()))
        .collect(Collectors.joining("."));
  }

  private static String property(String name) {
    return PROPERTY.matcher(name).matches() ? name : "?";
  }
}
