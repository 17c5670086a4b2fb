package org.earlyleavers.adapters.intake.reception;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/**
 * A problem document (RFC 9457). Its texts are our own and quote nothing of what was sent.
 *
 * @param title what kind of problem it is
 * @param status the HTTP status
 * @param detail what to do about it
 * @param violations what is wrong with the batch as a whole, and where
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String title, int status, String detail, List<Violation> violations) {

  /** The media type of problem documents. */
  static final MediaType MEDIA_TYPE = MediaType.valueOf("application/problem+json");

  /** One finding. */
  public record Violation(String field, String message) {}

  static Problem of(int status, String title, String detail) {
    return new Problem(title, status, detail, List.of());
  }
}
