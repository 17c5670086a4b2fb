package org.earlyleavers.events.serialization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventSerializer;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.earlyleavers.events.Event;

/**
 * Writes an event's body as JSON and its envelope as {@code ce_*} headers. Configuration {@value
 * #SOURCE_CONFIG} names the producing service and is required.
 */
public final class EventSerializer implements Serializer<Event> {

  /** The producer setting that becomes {@code ce_source}, e.g. {@code /reporting-service}. */
  public static final String SOURCE_CONFIG = "event.source";

  private static final String JSON = "application/json";

  private final JsonMapper json = EventJson.mapper();
  private final CloudEventSerializer envelope = new CloudEventSerializer();
  private URI source;

  /** For Kafka, which configures it afterwards. */
  public EventSerializer() {}

  /** For code that needs no configuration map. */
  public EventSerializer(String source) {
    this.source = URI.create(source);
  }

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {
    Object configured = configs.get(SOURCE_CONFIG);
    if (configured == null) {
      throw new IllegalArgumentException("Set " + SOURCE_CONFIG + " to the producing service");
    }
    source = URI.create(configured.toString());
  }

  @Override
  public byte[] serialize(String topic, Event event) {
    throw new UnsupportedOperationException("An event needs headers to travel");
  }

  @Override
  public byte[] serialize(String topic, Headers headers, Event event) {
    if (event == null) {
      return null;
    }
    byte[] body = body(event);
    dropInherited(headers);
    return envelope.serialize(
        topic,
        headers,
        CloudEventBuilder.v1()
            .withId(EventIds.idOf(event, body))
            .withType(EventType.of(event).typeName())
            .withSource(source)
            .withSubject(event.key())
            .withTime(Instant.now().atOffset(ZoneOffset.UTC))
            .withData(JSON, body)
            .build());
  }

  private byte[] body(Event event) {
    try {
      return json.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new SerializationException(
          "Cannot write a " + EventType.of(event).typeName() + " as JSON");
    }
  }

  /** A stream processor's output may start with its input's headers; its envelope is its own. */
  private static void dropInherited(Headers headers) {
    List<String> inherited = new ArrayList<>();
    for (Header header : headers) {
      if (header.key().startsWith("ce_") || header.key().equals("content-type")) {
        inherited.add(header.key());
      }
    }
    inherited.forEach(headers::remove);
  }
}
