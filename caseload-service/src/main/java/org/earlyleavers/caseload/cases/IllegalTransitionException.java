package org.earlyleavers.caseload.cases;

import java.util.List;

/** A person asked for something that the state of the case does not allow. */
public final class IllegalTransitionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Refusal refusal;
  private final transient List<Integer> numbers;

  /**
   * A refusal with its explanation in English.
   *
   * @param numbers what the explanation counts, in the order that {@link Refusal} tells
   */
  public IllegalTransitionException(Refusal refusal, String message, Integer... numbers) {
    super(message);
    this.refusal = refusal;
    this.numbers = List.of(numbers);
  }

  /** Why, for a machine or another language. */
  public Refusal refusal() {
    return refusal;
  }

  /** What the explanation counts. */
  public List<Integer> numbers() {
    return numbers;
  }
}
