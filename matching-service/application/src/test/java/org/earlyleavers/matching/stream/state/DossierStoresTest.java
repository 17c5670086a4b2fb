package org.earlyleavers.matching.stream.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.earlyleavers.matching.room.Freshness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierStoresTest {

  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

  @Test
  void aSourcesProgressOutlivesARestart(@TempDir File folder) {
    MockProcessorContext<Void, Void> task = taskWithStores(folder);
    DossierStores before = new DossierStores(task, Set.of("labour"));
    before.advance(0, "labour", at(NINE));
    before.advance(1, "labour", at(NINE.plusSeconds(60)));
    before.advance(0, "labour", at(NINE.minusSeconds(60)));

    DossierStores after = new DossierStores(task, Set.of("labour"));

    assertThat(before.progress().freshness("labour", List.of(0, 1))).contains(at(NINE));
    assertThat(after.progress()).isEqualTo(before.progress());
    DossierStores.builders().forEach(store -> task.getStateStore(store.name()).close());
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
