package org.earlyleavers.stack.benchmark;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** One open live list. */
final class Onlooker implements Subscriber<String> {

  private final Consumer<String> onName;
  private final CountDownLatch connected;
  private final AtomicInteger resyncs;

  /**
   * Watches.
   *
   * @param onName told the name of everybody who appears
   * @param connected counted down when the service greets
   * @param resyncs counted up when something was missed
   */
  Onlooker(Consumer<String> onName, CountDownLatch connected, AtomicInteger resyncs) {
    this.onName = onName;
    this.connected = connected;
    this.resyncs = resyncs;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(String line) {
    if (line.startsWith(":")) {
      connected.countDown();
    } else if (line.startsWith("data:")) {
      InventedLeavers.nameIn(line).ifPresent(onName);
    } else if (line.startsWith("event:resync")) {
      resyncs.incrementAndGet();
    }
  }

  @Override
  public void onError(Throwable failure) {
    System.err.println("A live list breaks off: " + failure);
  }

  @Override
  public void onComplete() {
    System.err.println("A live list ends");
  }
}
