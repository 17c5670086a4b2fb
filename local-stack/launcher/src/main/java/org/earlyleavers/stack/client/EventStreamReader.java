package org.earlyleavers.stack.client;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the lines of a server-sent event stream together.
 *
 * @see <a
 *     href="https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream">
 *     The format</a>
 */
final class EventStreamReader {

  private static final String UNNAMED = "message";

  private final ObjectMapper mapper = new ObjectMapper();
  private final List<String> data = new ArrayList<>();
  private String name = UNNAMED;

  /** The event that ends with this line, if one does. */
  Optional<LiveEvent> take(String line) {
    if (line.isEmpty()) {
      return dispatch();
    }
    int colon = line.indexOf(':');
    String field = colon < 0 ? line : line.substring(0, colon);
    String value = colon < 0 ? "" : line.substring(colon + 1);
    // One space after the colon belongs to the format.
    String text = value.startsWith(" ") ? value.substring(1) : value;
    if (field.equals("event")) {
      name = text;
    } else if (field.equals("data")) {
      data.add(text);
    }
    return Optional.empty();
  }

  private Optional<LiveEvent> dispatch() {
    Optional<LiveEvent> event =
        data.isEmpty()
            ? Optional.empty()
            : Optional.of(new LiveEvent(name, parsed(String.join("\n", data)), System.nanoTime()));
    data.clear();
    name = UNNAMED;
    return event;
  }

  private JsonNode parsed(String json) {
    try {
      return mapper.readTree(json);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }
}
