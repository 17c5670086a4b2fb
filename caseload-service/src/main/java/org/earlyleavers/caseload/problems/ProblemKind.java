package org.earlyleavers.caseload.problems;

import jakarta.ws.rs.core.Response.Status;
import java.util.Locale;

/**
 * What can be the matter, beyond what HTTP has a status for. Each has its title and detail in every
 * {@link Language}, under its name in {@code problems/texts}.
 */
public enum ProblemKind {
  /** The violations say which fields, headers or parameters. */
  INVALID_REQUEST(Status.BAD_REQUEST),
  UNREADABLE_BODY(Status.BAD_REQUEST),
  /** There is none of this id, or it is another structure's. */
  UNKNOWN_CASE(Status.NOT_FOUND),
  /** The case has no such part, or it is another structure's. */
  UNKNOWN_ENTRY(Status.NOT_FOUND),
  /** The state of the case does not allow it; the detail is the refusal's. */
  NOT_POSSIBLE_NOW(Status.CONFLICT),
  /** The change was meant for a version that is no longer the current one. */
  VERSION_IS_STALE(Status.PRECONDITION_FAILED),
  /** A change has to name the version that it is meant for. */
  VERSION_IS_MISSING(Status.PRECONDITION_REQUIRED),
  /** Many cases are changed only as a preview has shown. */
  PREVIEW_IS_STALE(Status.PRECONDITION_FAILED),
  PREVIEW_IS_MISSING(Status.PRECONDITION_REQUIRED),
  /** The idempotency key was used before, for something else. */
  KEY_IS_ANOTHER_REQUESTS(422),
  /** The request that came first under the idempotency key is still being answered. */
  KEY_IS_IN_USE(Status.CONFLICT),
  /** Whoever asks so often has to wait: the header {@code Retry-After} says how long. */
  TOO_MANY_LOOK_UPS(429),
  DATABASE_IS_AWAY(Status.SERVICE_UNAVAILABLE),
  TOO_MANY_LISTENERS(Status.SERVICE_UNAVAILABLE);

  private final int status;

  ProblemKind(Status status) {
    this(status.getStatusCode());
  }

  ProblemKind(int status) {
    this.status = status;
  }

  /** The HTTP status that goes with it. */
  public int status() {
    return status;
  }

  /** What the problem document calls it: a path on this service that explains it. */
  public String type() {
    return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
