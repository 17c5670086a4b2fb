package org.earlyleavers.faults.oracle;

/** Whether the exchange still comes nearer to the end of its topics. */
final class Headway {

  /** Records that marks of sources alone may leave at any moment. */
  private static final long NEXT_TO_NOTHING = 500;

  private long fewestLeft = Long.MAX_VALUE;
  private long mostDone;

  /**
   * What stands on the topics.
   *
   * @param left records that are not done
   * @param done records that are
   */
  record Standing(long left, long done) {}

  /**
   * Whether it has come nearer since this was asked last: less is left; or much is, and some of it
   * has been done. Each record brings others about, so that for minutes more may be left than
   * before. What marks leave is done all the time, and says nothing.
   */
  boolean isMade(Standing now) {
    boolean nearer = now.left < fewestLeft || (now.left > NEXT_TO_NOTHING && now.done > mostDone);
    fewestLeft = Math.min(fewestLeft, now.left);
    mostDone = Math.max(mostDone, now.done);
    return nearer;
  }
}
