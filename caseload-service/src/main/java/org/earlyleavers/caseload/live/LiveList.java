package org.earlyleavers.caseload.live;

import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The clients of one structure at this instance, and how far they have been told.
 *
 * <p>Its lock is held while somebody joins, database included: what is committed meanwhile is told
 * afterwards, to the one who joins too, and nothing twice. Event loops therefore never take it.
 */
final class LiveList {

  private final Set<LiveClient> clients = ConcurrentHashMap.newKeySet();
  private long told = -1;
  private boolean closed;

  /** One event as it stands in the database. */
  record Told(String structure, long id, String name, String body) {

    LiveEvent toEvent() {
      return LiveEvent.of(name, id, body);
    }
  }

  /** What the database knows of the structure's events. */
  interface History {

    /** The number of the last one, 0 if there was none. */
    long newest() throws SQLException;

    /** Those after a number up to another; not all of them if they are too many or too old. */
    List<Told> between(long after, long upTo) throws SQLException;
  }

  /**
   * Takes a client in, and sends it what it has missed.
   *
   * @param last what the client says it knows; absent when it is here for the first time
   * @return false when the list has been closed meanwhile, and another one must be taken
   */
  synchronized boolean join(LiveClient client, LastEventId last, History history)
      throws SQLException {
    if (closed) {
      return false;
    }
    if (told < 0) {
      told = history.newest();
    }
    greet(client, last, history);
    clients.add(client);
    return true;
  }

  private void greet(LiveClient client, LastEventId last, History history) throws SQLException {
    if (!last.isGiven()) {
      client.send(LiveEvent.standingAt(told));
      return;
    }
    long known = last.number().orElse(Long.MAX_VALUE);
    // Another instance may have been told more.
    if (known > told && known > history.newest()) {
      client.send(LiveEvent.resync(told));
      return;
    }
    List<Told> missed = known < told ? history.between(known, told) : List.of();
    if (missed.size() < told - known) {
      client.send(LiveEvent.resync(told));
      return;
    }
    client.knows(known);
    missed.forEach(event -> client.send(event.toEvent()));
    client.heartbeat();
  }

  /** Lets a client go; true when it was the last one, and the list is closed. */
  synchronized boolean leave(LiveClient client) {
    clients.remove(client);
    closed = closed || clients.isEmpty();
    return closed;
  }

  /** Up to where its clients have been told; waits for whoever is joining. */
  synchronized OptionalLong told() {
    return closed || told < 0 ? OptionalLong.empty() : OptionalLong.of(told);
  }

  /** Tells an event to all clients, unless they know it. */
  synchronized void tell(Told event) {
    if (event.id() <= told) {
      return;
    }
    // An erased event leaves a gap: whoever has not seen it may have to forget more.
    LiveEvent news = event.id() == told + 1 ? event.toEvent() : LiveEvent.resync(event.id());
    told = event.id();
    clients.forEach(client -> client.send(news));
  }

  /** Does something with each client, without waiting for whoever is joining. */
  void forEach(Consumer<LiveClient> action) {
    clients.forEach(action);
  }
}
