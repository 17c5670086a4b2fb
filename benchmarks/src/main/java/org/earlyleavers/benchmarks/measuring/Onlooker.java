package org.earlyleavers.benchmarks.measuring;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** One open live list. */
public final class Onlooker implements Subscriber<String>, AutoCloseable {

  private final Consumer<String> onData;
  private final CountDownLatch connected;
  private final AtomicInteger resyncs;
  private volatile Subscription subscription;
  private volatile boolean closed;

  /**
   * Watches.
   *
   * @param onData told each line that says something of a case
   * @param connected counted down when the service greets
   * @param resyncs counted up when something was missed
   */
  public Onlooker(Consumer<String> onData, CountDownLatch connected, AtomicInteger resyncs) {
    this.onData = onData;
    this.connected = connected;
    this.resyncs = resyncs;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(String line) {
    if (line.startsWith(":")) {
      connected.countDown();
    } else if (line.startsWith("data:")) {
      onData.accept(line);
    } else if (line.startsWith("event:resync")) {
      resyncs.incrementAndGet();
    }
  }

  @Override
  public void onError(Throwable failure) {
    if (!closed) {
      System.err.println("A live list breaks off: " + failure);
    }
  }

  @Override
  public void onComplete() {
    System.err.println("A live list ends");
  }

  /** Looks away. */
  @Override
  public void close() {
    closed = true;
    subscription.cancel();
  }
}
