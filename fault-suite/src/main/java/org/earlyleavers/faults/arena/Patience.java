package org.earlyleavers.faults.arena;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what has no way to say that it has come. */
public final class Patience {

  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private Patience() {}

  /**
   * Returns when it has come.
   *
   * @param what for the message, as what is so when it has come
   * @throws IllegalStateException if it has not after minutes
   */
  public static void await(String what, Callable<Boolean> hasCome) throws InterruptedException {
    if (!await(LIMIT, hasCome)) {
      throw new IllegalStateException("Not in time: " + what);
    }
  }

  /** Whether it has come in time. */
  public static boolean await(Duration limit, Callable<Boolean> hasCome)
      throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!call(hasCome)) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    }
    return true;
  }

  private static boolean call(Callable<Boolean> hasCome) throws InterruptedException {
    try {
      return hasCome.call();
    } catch (InterruptedException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
