package org.earlyleavers.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.earlyleavers.events.serialization.EventType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The published document says what the code does. */
class AsyncApiTest {

  private static JsonNode document;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream stream = AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml")) {
      document = new YAMLMapper().readTree(stream);
    }
  }

  @Test
  void theChannelsAreTheTopicCatalogue() {
    assertThat(names(document.get("channels")))
        .isEqualTo(Topics.all().stream().map(Topic::name).collect(Collectors.toSet()));
  }

  @Test
  void eachChannelCarriesTheEventTypesOfItsTopic() {
    for (Topic<?> topic : Topics.all()) {
      Set<String> allowed =
          Arrays.stream(EventType.values())
              .filter(type -> topic.eventType().isAssignableFrom(type.body()))
              .map(type -> type.typeName().substring("org.earlyleavers.".length()))
              .collect(Collectors.toSet());

      assertThat(names(document.at("/channels/" + topic.name() + "/messages"))).isEqualTo(allowed);
    }
  }

  @Test
  void eachMessageNamesItsTypeAndAnExistingSchema() {
    for (EventType type : EventType.values()) {
      String name = type.typeName().substring("org.earlyleavers.".length());
      JsonNode message = document.at("/components/messages/" + name);

      assertThat(message.get("name").asText()).isEqualTo(type.typeName());
      assertThat(AsyncApiTest.class.getResource("/" + message.at("/payload/schema/$ref").asText()))
          .isNotNull();
    }
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    for (Iterator<String> fields = object.fieldNames(); fields.hasNext(); ) {
      names.add(fields.next());
    }
    return names;
  }
}
