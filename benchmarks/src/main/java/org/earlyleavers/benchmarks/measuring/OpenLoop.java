package org.earlyleavers.benchmarks.measuring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Begins something so many times a second, whether or not what was begun before is done. The time
 * counts from the moment at which it should have begun: a service that makes others wait is not
 * measured as if they had come later.
 */
public final class OpenLoop {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private OpenLoop() {}

  /** What is begun again and again. */
  @FunctionalInterface
  public interface Action {

    /**
     * Begins it.
     *
     * @param due when it should have begun, by {@link System#nanoTime()}
     */
    CompletableFuture<?> begin(int number, long due);
  }

  /**
   * Runs for a while, and waits for the end of all.
   *
   * @param action what is begun, given its number
   */
  public static Percentiles run(
      int perSecond, Duration lasting, IntFunction<CompletableFuture<?>> action) {
    Percentiles took = new Percentiles();
    AtomicInteger failures = new AtomicInteger();
    List<CompletableFuture<?>> begun =
        begin(
            perSecond,
            lasting,
            (number, due) ->
                action
                    .apply(number)
                    .handle(
                        (done, failure) -> {
                          if (failure == null) {
                            took.add(System.nanoTime() - due);
                          } else {
                            failures.incrementAndGet();
                          }
                          return null;
                        }));
    begun.forEach(CompletableFuture::join);
    if (failures.get() > 0) {
      System.err.printf("%d of %d failed, and are not counted%n", failures.get(), begun.size());
    }
    return took;
  }

  /** Runs for a while, and returns everything that was begun, done or not. */
  public static List<CompletableFuture<?>> begin(int perSecond, Duration lasting, Action action) {
    List<CompletableFuture<?>> begun = new ArrayList<>();
    long start = System.nanoTime();
    int count = Math.toIntExact(lasting.toSeconds() * perSecond);
    for (int i = 0; i < count; i++) {
      long due = start + i * SECOND / perSecond;
      awaitMoment(due);
      begun.add(action.begin(i, due));
    }
    return begun;
  }

  private static void awaitMoment(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
