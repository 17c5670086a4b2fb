package org.earlyleavers.caseload.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.earlyleavers.caseload.cases.IllegalTransitionException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers for requests that cannot be read or are not possible. Jackson's own messages quote the
 * input, hence are never used: an answer names the field only.
 */
class Problems {

  /** The lower one wins; the library's is 999. */
  private static final int BEFORE_THE_LIBRARY = 1;

  @ServerExceptionMapper(
      value = {
        JsonProcessingException.class,
        JsonMappingException.class,
        MismatchedInputException.class,
        InvalidFormatException.class,
        UnrecognizedPropertyException.class
      },
      priority = BEFORE_THE_LIBRARY)
  Response unreadable(JsonProcessingException e) {
    HttpProblem.Builder problem =
        HttpProblem.builder().withStatus(Status.BAD_REQUEST).withTitle("Validation failed");
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      String message =
          e instanceof UnrecognizedPropertyException ? "is not known" : "has a wrong type or value";
      problem.with("violations", List.of(Map.of("field", path(mapping), "message", message)));
    } else {
      problem.withDetail("The body is not the JSON that is expected");
    }
    return problem.build().toResponse();
  }

  /** The library's own mapper does not work with this version of Quarkus: it answers 500. */
  @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
  Response unknownCaller(AuthenticationFailedException e) {
    return HttpProblem.builder()
        .withStatus(Status.UNAUTHORIZED)
        .withTitle(Status.UNAUTHORIZED.getReasonPhrase())
        .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build()
        .toResponse();
  }

  @ServerExceptionMapper
  Response impossible(IllegalTransitionException e) {
    return HttpProblem.valueOf(Status.CONFLICT, e.getMessage()).toResponse();
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(step -> step.getFieldName() == null ? "[]" : step.getFieldName())
        .collect(Collectors.joining("."));
  }
}
