package org.earlyleavers.events.serialization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.earlyleavers.events.Event;
import org.earlyleavers.events.Topic;

/**
 * Reads the records of one topic. Services take record values as bytes and read them here, so that
 * a poisoned record is their own, visible affair (a dead letter) and never stops a consumer.
 *
 * @param <E> what the topic carries
 */
public final class EventReader<E extends Event> {

  private static final String ID = "ce_id";
  private static final String TYPE = "ce_type";

  /** Longer than any id of ours, and short enough for an inbox's index. */
  private static final int LONGEST_ID = 200;

  private final JsonMapper json = EventJson.mapper();
  private final Topic<E> topic;

  /** A reader of {@code topic}. */
  public EventReader(Topic<E> topic) {
    this.topic = topic;
  }

  /**
   * The id by which an inbox recognises an event that it has met before.
   *
   * @throws UnreadableEventException when it is missing or no id
   */
  public String idOf(Headers headers) {
    String id = header(headers, ID);
    if (id.isEmpty() || id.length() > LONGEST_ID) {
      throw new UnreadableEventException("Header " + ID + " is no id");
    }
    return id;
  }

  /**
   * Reads one record.
   *
   * @param key the record's key, which must be the event's own
   * @param value not null: a tombstone is no event
   * @throws UnreadableEventException when the record is no event of this topic
   */
  public E read(String key, Headers headers, byte[] value) {
    String typeName = header(headers, TYPE);
    EventType type =
        EventType.named(typeName)
            .filter(known -> topic.eventType().isAssignableFrom(known.body()))
            .orElseThrow(
                () -> new UnreadableEventException("ce_type is not known on topic " + topic));
    E event = topic.eventType().cast(parse(type, value));
    if (!event.key().equals(key)) {
      throw new UnreadableEventException("The record key is not the event's own key");
    }
    return event;
  }

  private Event parse(EventType type, byte[] value) {
    try {
      Event event = json.readValue(value, type.body());
      if (event == null) {
        throw new UnreadableEventException("The body is null");
      }
      BodyChecks.check(event);
      return event;
    } catch (JsonMappingException e) {
      throw new UnreadableEventException("The body cannot be read at " + path(e));
    } catch (JsonProcessingException e) {
      throw new UnreadableEventException("The body is not JSON");
    } catch (IOException e) {
      throw new UnreadableEventException("The body cannot be read");
    }
  }

  private static String path(JsonMappingException e) {
    String path =
        e.getPath().stream()
            .map(step -> step.getFieldName() == null ? "[]" : step.getFieldName())
            .collect(Collectors.joining("."));
    return path.isEmpty() ? "its root" : path;
  }

  private static String header(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    if (header == null || header.value() == null) {
      throw new UnreadableEventException("Header " + name + " is missing");
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }
}
