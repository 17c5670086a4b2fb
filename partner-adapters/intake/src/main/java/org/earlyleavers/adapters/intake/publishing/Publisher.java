package org.earlyleavers.adapters.intake.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.earlyleavers.events.Event;

/** Publishes events and waits until the broker has acknowledged every one of them. */
@ApplicationScoped
public class Publisher {

  private final Outlet outlet;
  private final Semaphore unacknowledged;

  Publisher(Outlet outlet, PublishingSettings settings) {
    this.outlet = outlet;
    this.unacknowledged = new Semaphore(settings.maxUnacknowledged(), true);
  }

  /**
   * Publishes events in their order; all of them are acknowledged when it returns.
   *
   * @throws ExchangeUnavailableException if any is not acknowledged by the deadline
   */
  void publish(List<? extends Event> events, Deadline deadline) {
    AtomicBoolean failed = new AtomicBoolean();
    List<CompletableFuture<Void>> sent = new ArrayList<>(events.size());
    try {
      for (Event event : events) {
        if (failed.get()) {
          throw new ExchangeUnavailableException();
        }
        sent.add(send(event, deadline, failed));
      }
      CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new))
          .get(deadline.remaining(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new ExchangeUnavailableException();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExchangeUnavailableException();
    }
  }

  private CompletableFuture<Void> send(Event event, Deadline deadline, AtomicBoolean failed)
      throws InterruptedException, TimeoutException {
    if (!unacknowledged.tryAcquire(deadline.remaining(), TimeUnit.NANOSECONDS)) {
      throw new TimeoutException();
    }
    return outlet
        .send(event)
        .whenComplete(
            (acknowledged, failure) -> {
              unacknowledged.release();
              if (failure != null) {
                failed.set(true);
              }
            })
        .toCompletableFuture();
  }
}
