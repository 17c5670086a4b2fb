package org.earlyleavers.caseload.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.earlyleavers.caseload.database.DatabaseRole;
import org.earlyleavers.caseload.database.OnBehalfOf;
import org.earlyleavers.caseload.live.LiveEvents.News;
import org.earlyleavers.caseload.service.CaseloadProfile;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two instances' live lists, each with its own listening connection, on one database; beside those
 * of the service that runs here, which writes nothing meanwhile.
 */
@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class SeveralInstancesTest {

  private static final Instant NEVER = Instant.parse("2100-01-01T00:00:00Z");
  private static final int WRITERS = 6;
  private static final int TRANSACTIONS = 50;

  @Inject AgroalDataSource database;
  @Inject LiveEvents events;
  @Inject OnBehalfOf onBehalfOf;
  @Inject UserTransaction transaction;

  private final List<String> structures =
      Stream.generate(() -> "T" + UUID.randomUUID()).limit(3).toList();
  private final List<Instance> instances = new ArrayList<>();

  /** What an instance of the service has of its own. */
  private record Instance(LiveLists lists, LiveFeed feed) {}

  private record Config(Duration lookEvery) implements LiveConfig {

    @Override
    public Duration heartbeatEvery() {
      return Duration.ofSeconds(1);
    }

    @Override
    public int eventsPerClient() {
      return 100_000;
    }

    @Override
    public int clients() {
      return 1000;
    }

    @Override
    public Duration keepFor() {
      return Duration.ofHours(1);
    }
  }

  @BeforeEach
  void startTwoInstances() {
    // One lives by what the database announces, the other by looking.
    instances.add(instance(Duration.ofSeconds(10)));
    instances.add(instance(Duration.ofMillis(20)));
  }

  private Instance instance(Duration lookEvery) {
    LiveConfig config = new Config(lookEvery);
    LiveLists lists = new LiveLists(config, events, Clock.systemUTC(), new SimpleMeterRegistry());
    LiveFeed feed = new LiveFeed(database, onBehalfOf, lists, config, Clock.systemUTC());
    feed.start(null);
    return new Instance(lists, feed);
  }

  @AfterEach
  void stop() throws InterruptedException {
    for (Instance instance : instances) {
      instance.feed().stop(null);
    }
  }

  /** Somebody who looks at a structure's list and remembers what was told. */
  private static final class Onlooker {

    private final List<LiveEvent> seen = new ArrayList<>();
    private Cancellable connection = () -> {};
    private int visit;
    private boolean greeted;

    void lookAt(Instance instance, String structure, LastEventId last) {
      int current = nextVisit();
      connection =
          instance
              .lists()
              .of(structure, last, NEVER)
              .subscribe()
              .with(event -> receive(event, current), e -> {});
      await().atMost(PATIENCE).until(this::isGreeted);
    }

    /** What still comes on a connection that was given up is not seen. */
    void leave() {
      nextVisit();
      connection.cancel();
    }

    private synchronized int nextVisit() {
      greeted = false;
      return ++visit;
    }

    private synchronized boolean isGreeted() {
      return greeted;
    }

    private synchronized void receive(LiveEvent event, int ofVisit) {
      if (ofVisit == visit) {
        greeted = true;
        if (event.name().isPresent()) {
          seen.add(event);
        }
      }
    }

    synchronized List<Long> ids() {
      return seen.stream().map(event -> event.id().getAsLong()).toList();
    }

    synchronized List<String> told() {
      return seen.stream().map(LiveEvent::data).toList();
    }

    /** As a browser says it. */
    LastEventId last() {
      List<Long> ids = ids();
      return LastEventId.of(Optional.of(ids.isEmpty() ? "0" : ids.get(ids.size() - 1).toString()));
    }
  }

  @Test
  void everybody_is_told_everything_once_and_in_one_order_whatever_order_is_committed_in()
      throws Exception {
    Map<String, List<Onlooker>> onlookers = new TreeMap<>();
    Map<String, ConcurrentLinkedQueue<String>> committed = new TreeMap<>();
    for (String structure : structures) {
      committed.put(structure, new ConcurrentLinkedQueue<>());
      onlookers.put(structure, new ArrayList<>());
      for (Instance instance : instances) {
        Onlooker onlooker = new Onlooker();
        onlooker.lookAt(instance, structure, LastEventId.NONE);
        onlookers.get(structure).add(onlooker);
      }
    }
    Onlooker wanderer = new Onlooker();

    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<Void>> work = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        Callable<Void> writing = writing(new Random(writer), committed);
        work.add(writers.submit(() -> onBehalfOf.call(DatabaseRole.ENGINE, writing)));
      }
      for (int visit = 0; !work.stream().allMatch(Future::isDone); visit++) {
        wanderer.lookAt(instances.get(visit % 2), structures.get(0), wanderer.last());
        wanderer.leave();
      }
      for (Future<Void> one : work) {
        one.get();
      }
    } finally {
      writers.shutdownNow();
    }
    wanderer.lookAt(instances.get(0), structures.get(0), wanderer.last());
    onlookers.get(structures.get(0)).add(wanderer);

    for (String structure : structures) {
      List<Onlooker> all = onlookers.get(structure);
      int count = committed.get(structure).size();
      for (Onlooker onlooker : all) {
        await().atMost(PATIENCE).until(() -> onlooker.told().size() >= count);
        assertThat(onlooker.ids())
            .containsExactlyElementsOf(LongStream.rangeClosed(1, count).boxed().toList());
        assertThat(onlooker.told()).isEqualTo(all.get(0).told());
      }
      assertThat(all.get(0).told()).containsExactlyInAnyOrderElementsOf(committed.get(structure));
    }
  }

  /** Some take long to commit, some never do, and most are about several structures. */
  private Callable<Void> writing(
      Random random, Map<String, ConcurrentLinkedQueue<String>> committed) {
    return () -> {
      for (int i = 0; i < TRANSACTIONS; i++) {
        List<News> news = news(random);
        boolean commits = random.nextInt(5) > 0;
        boolean dawdles = random.nextInt(4) == 0;
        transaction.begin();
        events.tell(news);
        if (dawdles) {
          dawdle();
        }
        if (commits) {
          transaction.commit();
          news.forEach(one -> committed.get(one.structure()).add(one.body()));
        } else {
          transaction.rollback();
        }
      }
      return null;
    };
  }

  private List<News> news(Random random) {
    return IntStream.rangeClosed(0, random.nextInt(4))
        .mapToObj(
            i ->
                new News(
                    structures.get(random.nextInt(structures.size())),
                    "case-changed",
                    UUID.randomUUID(),
                    UUID.randomUUID().toString()))
        .toList();
  }

  /** Holds the transaction open in the database, so that others overtake it. */
  private void dawdle() throws Exception {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_sleep(0.01)");
    }
  }
}
