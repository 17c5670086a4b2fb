package org.earlyleavers.caseload.live;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * One connection. Events wait here while the client does not read, up to a bound; then all that
 * wait are replaced by one {@link LiveEvent#resync}, and the stream goes on behind it.
 *
 * <p>Nobody waits for a client: events are handed on only when the connection has asked for one,
 * which it does when it has written the one before.
 */
final class LiveClient {

  private final MultiEmitter<? super LiveEvent> connection;
  private final int bound;
  private final Instant expiresAt;
  private final Deque<LiveEvent> waiting = new ArrayDeque<>();
  private long known;
  private boolean handingOn;

  LiveClient(MultiEmitter<? super LiveEvent> connection, int bound, Instant expiresAt) {
    this.connection = connection;
    this.bound = bound;
    this.expiresAt = expiresAt;
  }

  /** The client has seen all up to here, maybe at an instance that was told of it earlier. */
  void knows(long id) {
    synchronized (waiting) {
      known = id;
    }
  }

  /** Sends an event, unless the client knows it. */
  void send(LiveEvent event) {
    synchronized (waiting) {
      if (event.id().isPresent() && event.name().isPresent()) {
        if (event.id().getAsLong() <= known) {
          return;
        }
        known = event.id().getAsLong();
      }
      if (waiting.size() >= bound) {
        waiting.clear();
        waiting.add(event.id().isPresent() ? LiveEvent.resync(event.id().getAsLong()) : event);
      } else {
        waiting.add(event);
      }
    }
    handOn();
  }

  /** Sends a sign of life, unless events that wait will be one. */
  void heartbeat() {
    synchronized (waiting) {
      if (waiting.isEmpty()) {
        waiting.add(LiveEvent.HEARTBEAT);
      }
    }
    handOn();
  }

  /** The client must come back with a fresh token. */
  void endIfExpired(Instant now) {
    if (now.isAfter(expiresAt)) {
      end();
    }
  }

  /** The client comes back by itself, to this instance or another. */
  void end() {
    connection.complete();
  }

  /** Hands on what the connection has asked for. */
  void handOn() {
    LiveEvent next = takeFirst();
    while (next != null) {
      connection.emit(next);
      next = takeNext();
    }
  }

  /** One thread at a time hands on; emitting may ask for more and come back here. */
  private LiveEvent takeFirst() {
    synchronized (waiting) {
      return handingOn ? null : take();
    }
  }

  private LiveEvent takeNext() {
    synchronized (waiting) {
      handingOn = false;
      return take();
    }
  }

  private LiveEvent take() {
    if (waiting.isEmpty() || connection.requested() <= 0) {
      return null;
    }
    handingOn = true;
    return waiting.remove();
  }
}
