package org.earlyleavers.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.resource.PatternType;
import org.earlyleavers.events.Topics;
import org.earlyleavers.stack.parts.KafkaRight;
import org.earlyleavers.stack.parts.KafkaRights;
import org.junit.jupiter.api.Test;

/** The table of access gives each service what its own configuration uses, and nothing more. */
class LeastAccessTest {

  private static final Path REPOSITORY = StackSettings.repositoryAround(Path.of(""));

  private static final Pattern CHANNEL =
      Pattern.compile("mp\\.messaging\\.(incoming|outgoing)\\.([^.]+)\\.connector");

  /** As a topology describes itself. */
  private static final Pattern SOURCE = Pattern.compile("Source: .*\\(topics: \\[(.*)]\\)");

  private static final Pattern SINK = Pattern.compile("Sink: .*\\(topic: (.*)\\)");

  private static final String INTERNAL = "-repartition";

  @Test
  void services_with_channels_may_do_what_their_channels_do() throws IOException {
    for (Service service : Set.of(Service.REPORTING, Service.ADAPTERS, Service.CASELOAD)) {
      assertThat(given(service)).as(service.title()).isEqualTo(ofChannels(configuration(service)));
    }
  }

  @Test
  void matching_may_do_what_its_topology_does_and_ask_for_the_time() throws IOException {
    String application =
        configuration(Service.MATCHING).getProperty("quarkus.kafka-streams.application-id");
    Set<String> used =
        ofTopology(
            Files.readString(
                REPOSITORY.resolve(
                    "matching-service/application/src/test/resources/topology.snapshot.txt")));
    used.add("TOPIC " + Topics.CLOCK_READINGS + " WRITE");
    used.add("GROUP " + application + " READ");
    for (String operation : Set.of("CREATE", "READ", "WRITE", "DELETE")) {
      used.add("TOPIC " + application + "-* " + operation);
    }

    assertThat(given(Service.MATCHING)).isEqualTo(used);
  }

  private static Set<String> given(Service service) {
    return KafkaRights.ofTheExchange().rights().stream()
        .filter(right -> right.principal().equals(service.title()))
        .flatMap(
            right ->
                right.operations().stream().map(each -> right.resource() + nameOf(right) + each))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String nameOf(KafkaRight right) {
    return " %s%s ".formatted(right.name(), right.pattern() == PatternType.PREFIXED ? "*" : "");
  }

  private static Set<String> ofChannels(Properties configuration) {
    Set<String> used = new TreeSet<>();
    for (String key : configuration.stringPropertyNames()) {
      Matcher channel = CHANNEL.matcher(key);
      if (channel.matches()) {
        boolean in = channel.group(1).equals("incoming");
        String settings = "mp.messaging.%s.%s.".formatted(channel.group(1), channel.group(2));
        String topic = configuration.getProperty(settings + "topic", channel.group(2));
        used.add("TOPIC " + topic + (in ? " READ" : " WRITE"));
        if (in) {
          used.add("GROUP " + configuration.getProperty(settings + "group.id") + " READ");
        }
        String deadLetters = configuration.getProperty(settings + "dead-letter-queue.topic");
        if (deadLetters != null) {
          used.add("TOPIC " + deadLetters + " WRITE");
        }
      }
    }
    return used;
  }

  private static Set<String> ofTopology(String description) {
    Set<String> used = new TreeSet<>();
    for (Matcher source = SOURCE.matcher(description); source.find(); ) {
      used.add("TOPIC " + source.group(1) + " READ");
    }
    for (Matcher sink = SINK.matcher(description); sink.find(); ) {
      used.add("TOPIC " + sink.group(1) + " WRITE");
    }
    used.removeIf(each -> each.contains(INTERNAL));
    return used;
  }

  private static Properties configuration(Service service) throws IOException {
    // <module>/target/quarkus-app/quarkus-run.jar
    Path module = service.application(REPOSITORY).resolve("../../..").normalize();
    Properties configuration = new Properties();
    try (Reader file =
        Files.newBufferedReader(module.resolve("src/main/resources/application.properties"))) {
      configuration.load(file);
    }
    return configuration;
  }
}
