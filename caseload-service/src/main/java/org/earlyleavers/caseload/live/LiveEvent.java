package org.earlyleavers.caseload.live;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a client of a live list is sent.
 *
 * @param name absent for a mere sign of life
 * @param id the place in the structure's list of events up to which the client knows all
 * @param data one line of JSON
 */
public record LiveEvent(Optional<String> name, OptionalLong id, String data) {

  /** A comment, which clients ignore. */
  static final LiveEvent HEARTBEAT = new LiveEvent(Optional.empty(), OptionalLong.empty(), "");

  static LiveEvent of(String name, long id, String data) {
    return new LiveEvent(Optional.of(name), OptionalLong.of(id), data);
  }

  /** A comment that tells the client where it stands, should it have to come back. */
  static LiveEvent standingAt(long id) {
    return new LiveEvent(Optional.empty(), OptionalLong.of(id), "");
  }

  /** Tells the client to read its list again: it has missed something up to here. */
  static LiveEvent resync(long id) {
    return of("resync", id, "{}");
  }
}
