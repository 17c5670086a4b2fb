package org.earlyleavers.caseload.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.earlyleavers.caseload.cases.IllegalTransitionException;
import org.earlyleavers.caseload.problems.Problem.Violation;
import org.earlyleavers.events.failure.FailureTrace;
import org.hibernate.exception.DataException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Makes problem documents of refusals and failures, in the language of the request. Jackson's own
 * messages quote the input, hence are never used: an answer names the field only.
 */
class ProblemMapping {

  private static final Logger LOG = Logger.getLogger(ProblemMapping.class);

  private static final int FIRST_ERROR = 400;

  /** A property's name is the sender's too: only what looks like one of ours is repeated. */
  private static final Pattern PROPERTY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

  @ServerExceptionMapper
  Response refused(ProblemException e, ContainerRequestContext request) {
    Language language = languageOf(request);
    Response response = Problem.of(e, new ProblemTexts(language)).toResponse(language);
    return e.delay().isZero()
        ? response
        : Response.fromResponse(response)
            .header(HttpHeaders.RETRY_AFTER, e.delay().toSeconds() + 1)
            .build();
  }

  @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
  Response unreadable(JsonProcessingException e, ContainerRequestContext request) {
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      Fault fault =
          e instanceof UnrecognizedPropertyException
              ? Fault.IS_NOT_KNOWN
              : Fault.HAS_A_WRONG_TYPE_OR_VALUE;
      return refused(ProblemException.invalid(path(mapping), fault), request);
    }
    return refused(ProblemException.of(ProblemKind.UNREADABLE_BODY), request);
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException e, ContainerRequestContext request) {
    Language language = languageOf(request);
    return Problem.invalid(
            new ProblemTexts(language),
            e.getConstraintViolations().stream()
                .map(violation -> new Violation(field(violation), violation.getMessage()))
                .toList())
        .toResponse(language);
  }

  @ServerExceptionMapper
  Response impossible(IllegalTransitionException e, ContainerRequestContext request) {
    Language language = languageOf(request);
    return Problem.of(e, new ProblemTexts(language)).toResponse(language);
  }

  /** Names the failure's type alone: messages of a database may quote what was to be stored. */
  @ServerExceptionMapper
  Response databaseIsAway(PersistenceException e, ContainerRequestContext request) {
    LOG.warnf("The database has failed: %s", FailureTrace.typesOf(e));
    return refused(ProblemException.of(ProblemKind.DATABASE_IS_AWAY), request);
  }

  /** What the database cannot hold, and no rule has caught: sending it again would not help. */
  @ServerExceptionMapper
  Response unstorable(DataException e) {
    LOG.warnf("A value that the database does not know: %s", e.getSQLState());
    return Response.status(Status.BAD_REQUEST).build();
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
  void describe(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() < FIRST_ERROR) {
      return;
    }
    if (!response.hasEntity()) {
      Language language = languageOf(request);
      String title =
          new ProblemTexts(language)
              .ofStatus(response.getStatus())
              .orElseGet(() -> response.getStatusInfo().getReasonPhrase());
      response.setEntity(
          new Problem(null, title, response.getStatus(), null, null), null, Problem.MEDIA_TYPE);
      response
          .getHeaders()
          .putSingle(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag());
    }
    response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
  }

  private static Language languageOf(ContainerRequestContext request) {
    return Language.preferred(
        Optional.ofNullable(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(step -> step.getFieldName() == null ? "[]" : property(step.getFieldName()))
        .collect(Collectors.joining("."));
  }

  private static String property(String name) {
    return PROPERTY.matcher(name).matches() ? name : "?";
  }

  /** A query parameter's own name, or the path inside of the body. */
  private static String field(ConstraintViolation<?> violation) {
    String parameter = "";
    List<String> properties = new ArrayList<>();
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = node.getName();
      } else if (node.getKind() == ElementKind.PROPERTY) {
        properties.add(node.getName());
      }
    }
    return properties.isEmpty() ? parameter : String.join(".", properties);
  }
}
