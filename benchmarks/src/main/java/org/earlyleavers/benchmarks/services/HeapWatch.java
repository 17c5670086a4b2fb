package org.earlyleavers.benchmarks.services;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Watches how much of its heap a service uses. */
final class HeapWatch implements AutoCloseable {

  private static final Pattern USED =
      Pattern.compile("^jvm_memory_used_bytes\\{area=\"heap\".*} (\\S+)$", Pattern.MULTILINE);
  private static final Pattern MOST =
      Pattern.compile("^jvm_memory_max_bytes\\{area=\"heap\".*} (\\S+)$", Pattern.MULTILINE);
  private static final long BETWEEN_LOOKS_MS = 250;
  private static final int MEBIBYTE = 1 << 20;

  private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledFuture<?> looking;
  private final Callable<String> metrics;
  private final AtomicLong peak = new AtomicLong();
  private final AtomicLong most = new AtomicLong();

  /** Reads the service's figures again and again. */
  HeapWatch(Callable<String> metrics) {
    this.metrics = metrics;
    this.looking =
        looks.scheduleWithFixedDelay(this::look, 0, BETWEEN_LOOKS_MS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      String figures = metrics.call();
      peak.accumulateAndGet(sum(USED, figures), Math::max);
      most.set(sum(MOST, figures));
    } catch (Exception e) { // The next look follows.
      System.err.println("No figures: " + e.getMessage());
    }
  }

  private static long sum(Pattern line, String metrics) {
    return line.matcher(metrics)
        .results()
        .map(MatchResult::group)
        .map(each -> each.substring(each.lastIndexOf(' ') + 1))
        .mapToLong(each -> (long) Double.parseDouble(each))
        .filter(each -> each > 0)
        .sum();
  }

  /** What was seen, for people. */
  String seen() {
    return "heap used at most %d MB".formatted(peak.get() / MEBIBYTE);
  }

  @Override
  public void close() {
    looking.cancel(false);
    looks.shutdown();
  }
}
