package org.earlyleavers.matching.record;

/**
 * Orders the states of one record; the highest wins, whenever it arrives.
 *
 * @param number revision of a report, or instant of a source's record in microseconds
 * @param digest of the content: decides between two states under one number, so that the outcome
 *     does not depend on which came first
 */
public record Version(long number, long digest) implements Comparable<Version> {

  /** Above every version that a sender can state: the record was erased. */
  public static final Version ERASED = new Version(Long.MAX_VALUE, Long.MAX_VALUE);

  /** Whether this state replaces the other. */
  public boolean isAfter(Version other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(Version other) {
    int byNumber = Long.compare(number, other.number);
    return byNumber != 0 ? byNumber : Long.compare(digest, other.digest);
  }
}
