package org.earlyleavers.matching.stream.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.earlyleavers.matching.linkage.Identity;
import org.earlyleavers.matching.linkage.Linkage;
import org.earlyleavers.matching.linkage.ProbabilisticLinkage;
import org.earlyleavers.matching.linkage.WeightsFile;
import org.earlyleavers.matching.record.Content;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.record.RecordRef.Kind;
import org.earlyleavers.matching.record.Statement;
import org.earlyleavers.matching.record.Version;
import org.earlyleavers.matching.room.Asker;
import org.earlyleavers.matching.room.Resident;
import org.earlyleavers.matching.room.RoomEntry;

class ResidentsPropertyTest {

  private static final Linkage LINKAGE = ProbabilisticLinkage.with(WeightsFile.shipped());
  private static final List<String> ROOMS = List.of("AAAAAAA", "AAAAAAE");
  private static final List<Integer> CORNERS = List.of(1, 2, 3);
  private static final LocalDate DAY = LocalDate.of(2009, 9, 1);
  private static final int ALL = 10_000;

  /** A record as a room hears of it; without corners it is no longer there. */
  record Step(String room, RecordRef ref, String familyName, Set<Integer> corners) {

    Resident resident() {
      RoomEntry entry =
          corners.isEmpty()
              ? new RoomEntry.Absent(ref, new Version(1, 0))
              : present(ref, familyName, new TreeSet<>(corners));
      return new Resident(entry, Set.of());
    }
  }

  @Provide
  static Arbitrary<List<Step>> steps() {
    Arbitrary<RecordRef> refs =
        Arbitraries.integers()
            .between(0, 700)
            .map(
                id ->
                    id % 100 == 0
                        ? RecordRef.report("r" + id)
                        : new RecordRef(Kind.ENROLMENT, "labour", "e" + id));
    return Combinators.combine(
            Arbitraries.of(ROOMS),
            refs,
            Arbitraries.of("Martin", "Martin", "Zyskowicz"),
            Arbitraries.of(CORNERS).set().ofMaxSize(2))
        .as(Step::new)
        .list()
        .ofMaxSize(3_000);
  }

  @Property(tries = 20)
  void whoIsFoundIsWhoStandsThereNowAndAfterATaskHasBegunAgain(@ForAll("steps") List<Step> steps) {
    MockProcessorContext<Void, Void> context = contextOf(store());
    ResidentStores stores = new ResidentStores(context, LINKAGE);
    Map<String, Map<RecordRef, Resident>> expected = new HashMap<>();
    for (Step step : steps) {
      stores.in(step.room()).put(step.resident());
      expected
          .computeIfAbsent(step.room(), any -> new HashMap<>())
          .put(step.ref(), step.resident());
    }

    for (ResidentStores each : List.of(stores, new ResidentStores(context, LINKAGE))) {
      for (String room : ROOMS) {
        for (int corner : CORNERS) {
          SortedSet<Integer> here = new TreeSet<>(Set.of(corner));
          Set<Resident> standing =
              expected.getOrDefault(room, Map.of()).values().stream()
                  .filter(resident -> Standing.cornersOf(resident).contains(corner))
                  .collect(Collectors.toSet());
          assertThat(each.in(room).sharing(here, ALL).residents())
              .containsExactlyInAnyOrderElementsOf(standing);
          for (String name : List.of("Martin", "Zyskowicz")) {
            Asker asker = new Asker(present(RecordRef.report("asker"), name, here), LINKAGE);
            assertThat(each.in(room).alike(asker, ALL).residents())
                .containsExactlyInAnyOrderElementsOf(named(expected, room, corner, name));
          }
        }
      }
    }
  }

  private static List<Resident> named(
      Map<String, Map<RecordRef, Resident>> all, String room, int corner, String name) {
    return all.getOrDefault(room, Map.of()).values().stream()
        .filter(resident -> Standing.cornersOf(resident).contains(corner))
        .filter(resident -> familyNames(resident).contains(name.toUpperCase(Locale.ROOT)))
        .toList();
  }

  private static Set<String> familyNames(Resident resident) {
    return ((RoomEntry.Present) resident.entry())
        .statement().identity().familyName().stream().collect(Collectors.toSet());
  }

  private static RoomEntry.Present present(
      RecordRef ref, String familyName, SortedSet<Integer> corners) {
    return new RoomEntry.Present(
        new Statement(
            ref,
            new Version(1, 0),
            Instant.EPOCH,
            Identity.of(Optional.empty(), familyName, Optional.empty(), "Camille", DAY),
            new Content.Spell(Optional.empty(), DAY, Optional.empty())),
        corners);
  }

  private static KeyValueStore<Bytes, ResidentSlot> store() {
    return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
            org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore(Stores.RESIDENTS),
            Serdes.Bytes(),
            new StateSerde<>(ResidentSlot.class, new SlotFormat()))
        .withLoggingDisabled()
        .build();
  }

  private static MockProcessorContext<Void, Void> contextOf(
      KeyValueStore<Bytes, ResidentSlot> store) {
    MockProcessorContext<Void, Void> context =
        new MockProcessorContext<>(new Properties(), new TaskId(0, 0), new File("target"));
    store.init(context.getStateStoreContext(), store);
    context.addStateStore(store);
    return context;
  }
}
