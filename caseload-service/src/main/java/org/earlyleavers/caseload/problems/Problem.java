package org.earlyleavers.caseload.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.earlyleavers.caseload.cases.IllegalTransitionException;

/**
 * A problem document (RFC 9457). Its texts are the service's own and never repeat what was sent.
 *
 * @param type a path that explains this kind of problem; absent where the status says it all
 * @param title what kind of problem it is
 * @param status the HTTP status
 * @param detail what the matter is, may be absent
 * @param violations what is wrong with the request, field by field; absent when nothing is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type, String title, int status, String detail, List<Violation> violations) {

  static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

  /**
   * A field that is not as it has to be.
   *
   * @param field the path to it
   * @param message what it has to be
   */
  public record Violation(String field, String message) {}

  /** A problem of a kind that HTTP knows. */
  public static Problem of(Status status, String detail) {
    return new Problem(null, status.getReasonPhrase(), status.getStatusCode(), detail, null);
  }

  /** A request that is not valid. */
  public static Problem invalid(List<Violation> violations) {
    ProblemTexts texts = new ProblemTexts(Language.ENGLISH);
    return invalid(texts, violations);
  }

  /** Ends the request with this problem. */
  public WebApplicationException asException() {
    return new WebApplicationException(title, toResponse(Language.ENGLISH));
  }

  static Problem invalid(ProblemTexts texts, List<Violation> violations) {
    return of(ProblemKind.INVALID_REQUEST, texts, List.copyOf(violations));
  }

  static Problem of(ProblemKind kind, ProblemTexts texts) {
    return of(kind, texts, null);
  }

  private static Problem of(ProblemKind kind, ProblemTexts texts, List<Violation> violations) {
    return new Problem(
        kind.type(), texts.title(kind), kind.status(), texts.detail(kind), violations);
  }

  /** What ended a request. */
  public static Problem of(ProblemException e, ProblemTexts texts) {
    List<Violation> violations =
        e.faults().stream()
            .map(faulty -> new Violation(faulty.field(), texts.of(faulty.fault())))
            .toList();
    return violations.isEmpty() ? of(e.kind(), texts) : invalid(texts, violations);
  }

  /** What the state of a case does not allow. */
  public static Problem of(IllegalTransitionException e, ProblemTexts texts) {
    ProblemKind kind = ProblemKind.NOT_POSSIBLE_NOW;
    return new Problem(
        kind.type(), texts.title(kind), kind.status(), texts.of(e.refusal(), e.numbers()), null);
  }

  Response toResponse(Language language) {
    return Response.status(status)
        .entity(this)
        .type(MEDIA_TYPE)
        .language(language.locale())
        .build();
  }
}
