package org.earlyleavers.reporting.submission;

/** Under which condition a statement may take the place of another one of the same report. */
public sealed interface Replacing {

  /** Conditions that need not know what they replace. */
  enum Always implements Replacing {
    /** Another statement is another report. */
    NEVER,
    /**
     * A changed statement is a correction. The same statement leaves a report so that the school
     * has withdrawn, and brings back one that a statement has withdrawn.
     */
    CHANGED
  }

  /** Only this revision, as the school has seen it. */
  record Revision(int expected) implements Replacing {}

  /** Whether another statement may replace what stands there. */
  default boolean allows(SubmissionRow row) {
    return this instanceof Revision seen ? seen.expected() == row.revision() : this != Always.NEVER;
  }

  /** Whether the same statement leaves a withdrawn report withdrawn. */
  default boolean keepsWithdrawn() {
    return this instanceof Always;
  }
}
