package org.earlyleavers.events.serialization;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.earlyleavers.events.Event;

/**
 * Deterministic event ids: the same event sent again has the same id, on which a sink's inbox
 * removes duplicates.
 */
public final class EventIds {

  private EventIds() {}

  /**
   * The id of an event, from its type, key and body. A revision number alone would not do: after a
   * crash another content may be computed under a revision that has already been sent.
   */
  static String idOf(Event event, byte[] body) {
    byte[] prefix =
        (EventType.of(event).typeName() + '\n' + event.key() + '\n')
            .getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(
            ByteBuffer.allocate(prefix.length + body.length).put(prefix).put(body).array())
        .toString();
  }
}
