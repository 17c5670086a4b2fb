package org.earlyleavers.reporting.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.LocalDate;
import java.util.List;
import org.earlyleavers.reporting.intake.Violation;

/**
 * A problem document (RFC 9457). Its texts are the service's own and never repeat what was sent.
 *
 * @param title what kind of problem it is
 * @param status the HTTP status
 * @param detail what to do about it
 * @param violations what is wrong with the request, field by field
 * @param reportableFrom the first day on which a pupil who is too young may be reported
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String title, int status, String detail, List<Violation> violations, LocalDate reportableFrom) {

  /** The media type of problem documents. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final int UNPROCESSABLE_CONTENT = 422;
  private static final int PRECONDITION_REQUIRED = 428;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int RETRY_AFTER_SECONDS = 5;

  static Problem of(int status, String title, String detail) {
    return new Problem(title, status, detail, null, null);
  }

  static Problem invalid(List<Violation> violations) {
    return new Problem(
        "The request is not valid",
        Status.BAD_REQUEST.getStatusCode(),
        "Correct the named fields and send it again.",
        violations,
        null);
  }

  static Problem preconditionRequired() {
    return of(
        PRECONDITION_REQUIRED,
        "If-Match is required",
        "Say with If-Match which revision of the report is meant: its ETag.");
  }

  static Problem stale() {
    return of(
        Status.PRECONDITION_FAILED.getStatusCode(),
        "The report has changed",
        "The report has another revision by now. Read it again, and decide anew.");
  }

  static Problem tooYoungAndWithdrawn(LocalDate reportableFrom) {
    return new Problem(
        "The pupil is too young",
        UNPROCESSABLE_CONTENT,
        "Pupils under 16 may not be reported. The report has been withdrawn.",
        null,
        reportableFrom);
  }

  static Problem tooYoung(LocalDate reportableFrom) {
    return new Problem(
        "The pupil is too young",
        UNPROCESSABLE_CONTENT,
        "Pupils under 16 may not be reported. Nothing of this report has been kept.",
        null,
        reportableFrom);
  }

  static Problem keyTaken() {
    return of(
        UNPROCESSABLE_CONTENT,
        "The idempotency key is taken",
        "This Idempotency-Key has been used for another report. Use a new one.");
  }

  static Problem withdrawn() {
    return of(
        Status.CONFLICT.getStatusCode(),
        "The report is withdrawn",
        "The report of this Idempotency-Key has been withdrawn, and stays so. PUT brings it back.");
  }

  static Problem erased() {
    return of(
        Status.GONE.getStatusCode(),
        "The report has been erased",
        "The report of this Idempotency-Key has been erased from the exchange, and stays so. A new"
            + " departure needs a new key.");
  }

  static Problem tooLarge(int most) {
    return of(
        Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode(),
        "The body is too large",
        "A report has at most " + most + " bytes.");
  }

  static Problem tooManyBatches() {
    return of(
        TOO_MANY_REQUESTS,
        "Too many batches at once",
        "Batches of this school are in progress. Send this one when they are answered.");
  }

  static Problem noToken() {
    return of(
        Status.UNAUTHORIZED.getStatusCode(), "No valid token", "Send a token of this exchange.");
  }

  static Problem foreignSchool() {
    return of(
        Status.FORBIDDEN.getStatusCode(),
        "Not this school",
        "A school reports for itself only: schoolUai is not the school of the token.");
  }

  static Problem noSchool() {
    return of(Status.FORBIDDEN.getStatusCode(), "No school", "The token names no school.");
  }

  static Problem noSuchReport() {
    return of(
        Status.NOT_FOUND.getStatusCode(),
        "No such report",
        "This school has no report with this id.");
  }

  static Problem unavailable() {
    return of(
        Status.SERVICE_UNAVAILABLE.getStatusCode(),
        "Not available now",
        "The request could not be completed. Send it again, with the same Idempotency-Key.");
  }

  /** The problem as an answer; a passing one says when to come again. */
  Response toResponse() {
    Response.ResponseBuilder response = Response.status(status).entity(this).type(MEDIA_TYPE);
    if (status == Status.SERVICE_UNAVAILABLE.getStatusCode() || status == TOO_MANY_REQUESTS) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return response.build();
  }

  /** Ends the request with this problem. */
  WebApplicationException asException() {
    return new WebApplicationException(title, toResponse());
  }
}
