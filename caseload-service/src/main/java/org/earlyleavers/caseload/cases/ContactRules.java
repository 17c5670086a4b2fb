package org.earlyleavers.caseload.cases;

/**
 * When a young person counts as unreachable: after so many unanswered attempts on so many different
 * channels since the last conversation.
 *
 * @param attempts at least 1
 * @param channels at least 1, at most {@code attempts} and as many as there are
 */
public record ContactRules(int attempts, int channels) {

  /** Refuses what could never, or always, be met. */
  public ContactRules {
    if (channels < 1 || channels > attempts || channels > ContactAttempt.Channel.values().length) {
      throw new IllegalArgumentException(
          "Unreachable needs 1 channel at least, no more than there are, and no more than"
              + " attempts");
    }
  }
}
