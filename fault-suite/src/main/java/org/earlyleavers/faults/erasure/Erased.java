package org.earlyleavers.faults.erasure;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.earlyleavers.events.ErasureRequested;
import org.earlyleavers.events.Event;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.serialization.EventSerializer;
import org.earlyleavers.faults.Fault;
import org.earlyleavers.faults.Scene;
import org.earlyleavers.faults.arena.Arena;
import org.earlyleavers.faults.arena.Patience;
import org.earlyleavers.stack.client.School;
import org.earlyleavers.stack.launcher.Service;
import org.earlyleavers.stack.traces.Traces;

/**
 * People are erased in the middle of the flow, each at another moment after the report, while
 * matching is killed. When all is quiet and the topics are compacted, no word of them is left.
 */
public record Erased(int times) implements Fault {

  private static final String SCHOOL = "0951099D";
  private static final int PEOPLE = 8;
  private static final int ACCEPTED = 202;
  private static final Duration IN_THE_FLOW = Duration.ofMillis(800);
  private static final Duration TO_BE_FORGOTTEN = Duration.ofMinutes(3);

  @Override
  public String name() {
    return "people erased in the middle of the flow";
  }

  @Override
  public void strike(Scene scene) throws Exception {
    Arena arena = scene.arena();
    School school = arena.exchange().school(SCHOOL);
    List<Forgotten> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      Forgotten person = Forgotten.invented(scene.random());
      people.add(person);
      String id =
          school.report(person.reportedBy(SCHOOL)).expecting(ACCEPTED).body().path("id").asText();
      scene.letPass(Duration.ZERO, IN_THE_FLOW);
      ask(arena, UUID.fromString(id));
      if (i == PEOPLE / 2) {
        arena.service(Service.MATCHING).kill();
        arena.service(Service.MATCHING).start();
      }
    }
    scene.load().pause();
    awaitOblivion(arena, people, scene);
  }

  /** As the caseload service does when somebody's time is up. */
  private static void ask(Arena arena, UUID report) throws InterruptedException {
    try (KafkaProducer<String, Event> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, arena.bootstrapServers()),
            new StringSerializer(),
            new EventSerializer("/fault-suite"))) {
      Event request = new ErasureRequested(report, Instant.now());
      producer
          .send(new ProducerRecord<>(Topics.REPORT_REQUESTS.name(), request.key(), request))
          .get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Nobody can be asked", e.getCause());
    }
  }

  private static void awaitOblivion(Arena arena, List<Forgotten> people, Scene scene)
      throws InterruptedException {
    Traces traces =
        new Traces(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, arena.bootstrapServers()),
            arena.jdbcUrl(),
            arena.logs());
    Compaction compaction = new Compaction(arena.bootstrapServers());
    List<String> left = new ArrayList<>();
    try {
      Patience.await(
          TO_BE_FORGOTTEN,
          () -> {
            compaction.hasten();
            left.clear();
            left.addAll(tracesOf(people, traces));
            return left.isEmpty();
          });
    } finally {
      compaction.relax();
    }
    if (!left.isEmpty()) {
      scene.violation("of people who were erased there is left: " + left);
    }
  }

  private static List<String> tracesOf(List<Forgotten> people, Traces traces)
      throws IOException, SQLException {
    List<String> found = new ArrayList<>();
    for (Forgotten person : people) {
      found.addAll(traces.of(person.familyName()));
      found.addAll(traces.of(person.ine()));
    }
    return found.stream().distinct().sorted().toList();
  }
}
