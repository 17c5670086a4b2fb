package org.earlyleavers.caseload.cases;

import java.util.List;

/** A person asked for something that the state of the case does not allow. */
public final class IllegalTransitionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Refusal refusal;
  private final transient List<Integer> numbers;

  /**
   * A refusal; what people are told of it is kept with the other texts, by its name.
   *
   * @param numbers what the text counts, in the order that {@link Refusal} tells
   */
  public IllegalTransitionException(Refusal refusal, Integer... numbers) {
    super(refusal.name());
    this.refusal = refusal;
    this.numbers = List.of(numbers);
  }

  /** Why. */
  public Refusal refusal() {
    return refusal;
  }

  /** What the text counts. */
  public List<Integer> numbers() {
    return numbers;
  }
}
