package org.earlyleavers.caseload.problems;

import java.time.Duration;
import java.util.List;

/** Ends a request with a problem, which is told in the language of whoever asked. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;
  private final transient List<FaultyField> faults;
  private final Duration delay;

  private ProblemException(ProblemKind kind, List<FaultyField> faults, Duration delay) {
    super(kind.name());
    this.kind = kind;
    this.faults = List.copyOf(faults);
    this.delay = delay;
  }

  /**
   * A field, header or parameter that is not as it has to be.
   *
   * @param field its name, or the path to it in the body
   */
  public record FaultyField(String field, Fault fault) {}

  /** A problem that its kind says all about. */
  public static ProblemException of(ProblemKind kind) {
    return new ProblemException(kind, List.of(), Duration.ZERO);
  }

  /** A problem that passes in this time. */
  public static ProblemException later(ProblemKind kind, Duration delay) {
    return new ProblemException(kind, List.of(), delay);
  }

  /** A request of which one field is not valid. */
  public static ProblemException invalid(String field, Fault fault) {
    return new ProblemException(
        ProblemKind.INVALID_REQUEST, List.of(new FaultyField(field, fault)), Duration.ZERO);
  }

  /** What the matter is. */
  public ProblemKind kind() {
    return kind;
  }

  /** In which time the problem passes; zero when nobody knows. */
  public Duration delay() {
    return delay;
  }

  /** What is wrong with the request, field by field; empty when nothing is. */
  public List<FaultyField> faults() {
    return faults;
  }
}
