package org.earlyleavers.matching.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;

/**
 * A problem document (RFC 9457). Its texts are the service's own and never repeat what was sent.
 *
 * @param title what kind of problem it is
 * @param status the HTTP status
 * @param detail what the matter is, may be absent
 * @param violations what is wrong with the request, field by field; absent when nothing is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String title, int status, String detail, List<Violation> violations) {

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
    return new Problem(status.getReasonPhrase(), status.getStatusCode(), detail, null);
  }

  /** A request that is not valid. */
  public static Problem invalid(List<Violation> violations) {
    return new Problem(
        "Validation failed", Status.BAD_REQUEST.getStatusCode(), null, List.copyOf(violations));
  }

  /** Ends the request with this problem. */
  public WebApplicationException asException() {
    return new WebApplicationException(title, toResponse());
  }

  Response toResponse() {
    return Response.status(status).entity(this).type(MEDIA_TYPE).build();
  }
}
