package org.earlyleavers.caseload.problems;

import java.util.List;

/** Ends a request with a problem, which is told in the language of whoever asked. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;
  private final transient List<FaultyField> faults;

  private ProblemException(ProblemKind kind, List<FaultyField> faults) {
    super(kind.name());
    this.kind = kind;
    this.faults = List.copyOf(faults);
  }

  /**
   * A field, header or parameter that is not as it has to be.
   *
   * @param field its name, or the path to it in the body
   */
  public record FaultyField(String field, Fault fault) {}

  /** A problem that its kind says all about. */
  public static ProblemException of(ProblemKind kind) {
    return new ProblemException(kind, List.of());
  }

  /** A request of which one field is not valid. */
  public static ProblemException invalid(String field, Fault fault) {
    return new ProblemException(
        ProblemKind.INVALID_REQUEST, List.of(new FaultyField(field, fault)));
  }

  /** What the matter is. */
  public ProblemKind kind() {
    return kind;
  }

  /** What is wrong with the request, field by field; empty when nothing is. */
  public List<FaultyField> faults() {
    return faults;
  }
}
