package org.earlyleavers.caseload.live;

import java.util.Optional;

/**
 * What a client of a live list is sent.
 *
 * @param name absent for a mere sign of life
 * @param id absent where the event is about no case
 * @param data one line of JSON
 */
record LiveEvent(Optional<String> name, Optional<String> id, String data) {

  /** Tells the client to read its list again: it has missed something. */
  static final LiveEvent RESYNC = new LiveEvent(Optional.of("resync"), Optional.empty(), "{}");

  /** A comment, which clients ignore. */
  static final LiveEvent HEARTBEAT = new LiveEvent(Optional.empty(), Optional.empty(), "");

  static LiveEvent about(String name, String id, String data) {
    return new LiveEvent(Optional.of(name), Optional.of(id), data);
  }
}
