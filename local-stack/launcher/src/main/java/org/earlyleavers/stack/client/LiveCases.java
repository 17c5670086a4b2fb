package org.earlyleavers.stack.client;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A structure's live list, from the moment at which it was opened. */
public final class LiveCases implements AutoCloseable {

  private final Stream<String> lines;
  private final List<LiveEvent> unread = new ArrayList<>();

  LiveCases(Stream<String> lines) {
    this.lines = lines;
    Thread reader = new Thread(this::read, "live-cases");
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    EventStreamReader events = new EventStreamReader();
    try {
      lines.forEach(line -> events.take(line).ifPresent(this::add));
    } catch (UncheckedIOException e) {
      // Closed, by either side: nothing more will come, and whoever waits runs into the time limit.
      return;
    }
  }

  private synchronized void add(LiveEvent event) {
    unread.add(event);
    notifyAll();
  }

  /**
   * Waits for an event, and forgets it together with all that came before it.
   *
   * @return empty if it does not come in time
   */
  public synchronized Optional<LiveEvent> await(Predicate<LiveEvent> wanted, Duration limit)
      throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      for (int i = 0; i < unread.size(); i++) {
        if (wanted.test(unread.get(i))) {
          LiveEvent found = unread.get(i);
          unread.subList(0, i + 1).clear();
          return Optional.of(found);
        }
      }
      long left = end - System.nanoTime();
      if (left <= 0) {
        return Optional.empty();
      }
      wait(Math.max(1, Duration.ofNanos(left).toMillis()));
    }
  }

  @Override
  public void close() {
    lines.close();
  }
}
