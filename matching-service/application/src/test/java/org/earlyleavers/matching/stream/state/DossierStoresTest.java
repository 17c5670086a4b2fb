package org.earlyleavers.matching.stream.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.earlyleavers.matching.dossier.Circumstances;
import org.earlyleavers.matching.dossier.Decision;
import org.earlyleavers.matching.dossier.Dossier;
import org.earlyleavers.matching.dossier.DossierEvent;
import org.earlyleavers.matching.dossier.Evidence;
import org.earlyleavers.matching.dossier.Policy;
import org.earlyleavers.matching.dossier.Policy.UnreviewedMatch;
import org.earlyleavers.matching.dossier.Reason;
import org.earlyleavers.matching.dossier.Reviews;
import org.earlyleavers.matching.dossier.SourceState;
import org.earlyleavers.matching.record.Version;
import org.earlyleavers.matching.room.Freshness;
import org.earlyleavers.matching.stream.state.DossierStores.Due;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierStoresTest {

  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

  private MockProcessorContext<Void, Void> task;
  private Reads reads;

  @BeforeEach
  void aTaskBegins(@TempDir File folder) {
    task = taskWithStores(folder);
    reads = Reads.of(task.getStateStore(Stores.DOSSIERS));
    task.addStateStore(reads.store());
  }

  @AfterEach
  void theTaskEnds() {
    DossierStores.builders().forEach(store -> task.getStateStore(store.name()).close());
  }

  /** As when a task begins: remembers nothing. */
  private DossierStores stores() {
    return new DossierStores(task, Set.of("labour"));
  }

  @Test
  void aSourcesProgressOutlivesARestart() {
    DossierStores before = stores();
    before.advance(0, "labour", at(NINE));
    before.advance(1, "labour", at(NINE.plusSeconds(60)));
    before.advance(0, "labour", at(NINE.minusSeconds(60)));

    DossierStores after = stores();

    assertThat(before.progress().freshness("labour", List.of(0, 1))).contains(at(NINE));
    assertThat(after.progress()).isEqualTo(before.progress());
  }

  @Test
  void aMarkThatEndsNobodysWaitReadsNobodysDossier() {
    DossierStores former = stores();
    for (int number = 0; number < 100; number++) {
      former.save(StoredDossier.empty("report-" + number), waiting("report-" + number));
    }
    DossierStores stores = stores();
    stores.advance(0, "labour", at(NINE));
    int before = reads.count();

    List<String> tooEarly = stores.releasedBy("labour", circumstances(stores), id -> true);

    assertThat(tooEarly).as("partition 1 has not heard of the source").isEmpty();
    assertThat(reads.count()).isEqualTo(before);

    stores.advance(1, "labour", at(NINE));

    assertThat(stores.releasedBy("labour", circumstances(stores), id -> true)).hasSize(100);
  }

  @Test
  void onlyTheLastDossiersAreRemembered() {
    DossierStores stores = stores();
    stores.save(StoredDossier.empty("first"), waiting("first"));
    stores.save(StoredDossier.empty("second"), waiting("second"));
    stores.save(waiting("first"), waiting("first", Optional.of(NINE)));
    for (int number = 0; number < DossierStores.REMEMBERED - 1; number++) {
      stores.save(StoredDossier.empty("report-" + number), waiting("report-" + number));
    }
    int before = reads.count();

    assertThat(stores.load("first")).isEqualTo(waiting("first", Optional.of(NINE)));
    assertThat(reads.count()).as("kept again behind the second").isEqualTo(before);
    assertThat(stores.load("second")).isEqualTo(waiting("second"));
    assertThat(reads.count()).isEqualTo(before + 1);
  }

  @Test
  void aReportThatWaitsSomewhereElseByNowIsLetGoThere() {
    DossierStores stores = stores();
    stores.save(StoredDossier.empty("report"), waiting("report"));

    stores.save(waiting("report"), waitingIn(Map.of("third", 2), "report", Optional.empty()));
    stores.advance(2, "labour", at(NINE));

    assertThat(stores.releasedBy("labour", circumstances(stores), id -> true))
        .containsExactly("report");
  }

  @Test
  void ofWhoIsErasedNothingIsRemembered() {
    DossierStores stores = stores();
    StoredDossier held = waiting("report");
    stores.save(StoredDossier.empty("report"), held);
    Dossier erased =
        held.dossier().handle(new DossierEvent.ReportErased(), circumstances(stores)).dossier();

    stores.save(held, new StoredDossier(erased, Optional.empty()));

    assertThat(stores.load("report").dossier().isErased()).isTrue();
    assertThat(stores.load("report").dossier().evidence().orElseThrow().answered()).isEmpty();
    assertThat(stores.releasedBy("labour", circumstances(stores), id -> true)).isEmpty();
  }

  @Test
  void whoIsKnownToBeDueIsNotReadAgainUntilItAsksAnew() {
    StoredDossier asking = waiting("report", Optional.of(NINE));
    stores().save(StoredDossier.empty("report"), asking);
    DossierStores stores = stores();
    Set<Due> due = stores.dueAt(NINE, Set.of());
    int before = reads.count();

    assertThat(due).extracting(Due::reportId).containsExactly("report");
    assertThat(stores.dueAt(NINE, due)).isEqualTo(due);
    assertThat(reads.count()).isEqualTo(before).isPositive();

    stores.save(asking, waiting("report", Optional.of(NINE.plusSeconds(1))));

    assertThat(stores.dueAt(NINE, due)).isEmpty();
    assertThat(stores.dueAt(NINE.plusSeconds(1), due)).hasSize(1).doesNotContainAnyElementsOf(due);
  }

  @Test
  void aDossierIsNotReadAgainRightAfterItWasKept() {
    DossierStores stores = stores();
    stores.save(StoredDossier.empty("report"), waiting("report"));

    assertThat(stores.load("report")).isEqualTo(waiting("report"));
    assertThat(reads.count()).isZero();
    assertThat(stores().load("report")).as("behind a restart").isEqualTo(waiting("report"));
  }

  @Test
  void whoWaitsSinceBeforeTheIndexSaidWhereIsLetGoAsWell() {
    DossierStores stores = stores();
    stores.save(StoredDossier.empty("report"), waiting("report"));
    KeyValueStore<String, String> index = task.getStateStore(Stores.WAITING_FOR_SOURCE);
    index.put("labour/report", "");
    stores.advance(0, "labour", at(NINE));

    assertThat(stores.releasedBy("labour", circumstances(stores), id -> true)).isEmpty();
    assertThat(index.get("labour/report")).isEqualTo("0,1");

    stores.advance(1, "labour", at(NINE));

    assertThat(stores.releasedBy("labour", circumstances(stores), id -> true))
        .containsExactly("report");
  }

  /** Of a report with rooms in two partitions, on hold for a silent source. */
  private static StoredDossier waiting(String reportId) {
    return waiting(reportId, Optional.empty());
  }

  private static StoredDossier waiting(String reportId, Optional<Instant> reconsiderAt) {
    return waitingIn(Map.of("one", 0, "other", 1), reportId, reconsiderAt);
  }

  private static StoredDossier waitingIn(
      Map<String, Integer> answered, String reportId, Optional<Instant> reconsiderAt) {
    Version version = new Version(1, 1);
    Decision held =
        new Decision(
            1,
            version,
            NINE,
            Reason.SOURCE_SILENT,
            List.of(),
            List.of(new SourceState("labour", Optional.empty(), true)),
            Policy.RULES_VERSION,
            "weights",
            reconsiderAt);
    return new StoredDossier(
        new Dossier(
            reportId,
            Optional.empty(),
            Optional.of(new Evidence(version, answered, List.of())),
            Reviews.NONE,
            Optional.of(NINE),
            Optional.of(held)),
        Optional.empty());
  }

  private static Circumstances circumstances(DossierStores stores) {
    Policy policy =
        new Policy(
            Map.of("labour", Duration.ofHours(26)),
            Duration.ofMinutes(1),
            Duration.ofDays(3),
            Period.ofMonths(2),
            Duration.ofDays(14),
            UnreviewedMatch.CONFIRM,
            Period.ofYears(2));
    return new Circumstances(policy, "weights", stores.progress(), NINE);
  }

  /** A store, and how often a value was read by its key. */
  private record Reads(StateStore store, AtomicInteger asked) {

    static Reads of(StateStore store) {
      AtomicInteger asked = new AtomicInteger();
      Object counting =
          Proxy.newProxyInstance(
              KeyValueStore.class.getClassLoader(),
              new Class<?>[] {KeyValueStore.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("get")) {
                  asked.incrementAndGet();
                }
                return method.invoke(store, arguments);
              });
      return new Reads((StateStore) counting, asked);
    }

    int count() {
      return asked.get();
    }
  }

  private static Freshness at(Instant instant) {
    return new Freshness(instant, Optional.of(instant.plusSeconds(5)));
  }

  private static MockProcessorContext<Void, Void> taskWithStores(File folder) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "dossier-stores");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.getPath());
    settings.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
    MockProcessorContext<Void, Void> context =
        new MockProcessorContext<>(settings, new TaskId(0, 0), folder);
    for (StoreBuilder<?> builder : DossierStores.builders()) {
      StateStore store = builder.withLoggingDisabled().build();
      store.init(context.getStateStoreContext(), store);
      context.addStateStore(store);
    }
    return context;
  }
}
