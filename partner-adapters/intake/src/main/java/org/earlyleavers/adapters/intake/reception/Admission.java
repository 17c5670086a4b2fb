package org.earlyleavers.adapters.intake.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.earlyleavers.adapters.intake.publishing.ExchangeUnavailableException;
import org.earlyleavers.adapters.intake.publishing.PublishingSettings;

/**
 * Lets so many batches of a ministry in at a time that they fit into memory. Of the others not even
 * the body is read: their senders wait.
 */
@ApplicationScoped
public class Admission {

  private final Map<String, Semaphore> places = new ConcurrentHashMap<>();
  private final int most;
  private final Duration longestWait;

  Admission(PublishingSettings settings) {
    this.most = settings.maxBatches();
    this.longestWait = settings.timeout();
  }

  /**
   * Waits for a place.
   *
   * @throws ExchangeUnavailableException if none gets free in time
   */
  void enter(String ministry) {
    try {
      if (!places(ministry).tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new ExchangeUnavailableException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExchangeUnavailableException();
    }
  }

  /** Gives the place back. */
  void leave(String ministry) {
    places(ministry).release();
  }

  private Semaphore places(String ministry) {
    return places.computeIfAbsent(ministry, name -> new Semaphore(most, true));
  }
}
