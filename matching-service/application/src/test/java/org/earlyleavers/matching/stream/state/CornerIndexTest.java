package org.earlyleavers.matching.stream.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

class CornerIndexTest {

  private static final RoomKeys ROOM = new RoomKeys("AAAAAAAA");
  private static final RoomKeys NEXT_ROOM = new RoomKeys("AAAAAAAB");

  private final KeyValueStore<Bytes, byte[]> store =
      org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore("corners").get();

  /** Somebody comes to, or leaves, a corner. */
  record Step(boolean comes, int corner, int hash) {}

  @Provide
  static Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(true, true, true, false),
            Arbitraries.of(0, 1, 0xFF_FFFF),
            Arbitraries.integers().between(0, 80))
        .as(Step::new)
        .list()
        .ofMaxSize(300);
  }

  @Property(tries = 200)
  void aCornerHoldsWhoeverCameAndDidNotLeaveTheLeastHashesFirst(
      @ForAll("steps") List<Step> steps, @ForAll("limits") int most) {
    CornerIndex index = new CornerIndex(empty(), store);
    List<Set<Integer>> expected = List.of(new TreeSet<>(), new TreeSet<>());
    for (Step step : steps) {
      if (step.comes()) {
        index.add(ROOM, step.corner(), step.hash());
      } else {
        index.remove(ROOM, step.corner(), step.hash());
      }
      if (step.corner() < 2) {
        Set<Integer> present = expected.get(step.corner());
        boolean unused = step.comes() ? present.add(step.hash()) : present.remove(step.hash());
      }
    }

    for (int corner = 0; corner < 2; corner++) {
      assertThat(index.hashesIn(ROOM, corner, most))
          .containsExactlyElementsOf(expected.get(corner).stream().limit(most).toList());
      assertThat(index.hashesIn(NEXT_ROOM, corner, most)).isEmpty();
    }
  }

  @Provide
  static Arbitrary<Integer> limits() {
    return Arbitraries.of(1, 15, 16, 17, 30, 1_000);
  }

  @Example
  void whoHasLeftACornerOfAFewLeavesNoTrace() {
    CornerIndex index = new CornerIndex(empty(), store);
    for (int hash = 0; hash < CornerIndex.TOGETHER; hash++) {
      index.add(ROOM, 1, hash);
    }
    assertThat(keys()).hasSize(1);

    for (int hash = 0; hash < CornerIndex.TOGETHER; hash++) {
      index.remove(ROOM, 1, hash);
    }

    assertThat(keys()).isEmpty();
  }

  @Example
  void noValueGrowsLongHoweverManyComeToOneCorner() {
    CornerIndex index = new CornerIndex(empty(), store);
    for (int hash = 0; hash < 1_000; hash++) {
      index.add(ROOM, 1, hash);
    }

    for (Bytes key : keys()) {
      assertThat(store.get(key)).hasSizeLessThanOrEqualTo(Integer.BYTES * CornerIndex.TOGETHER + 1);
    }
    assertThat(index.hashesIn(ROOM, 1, 1_001)).hasSize(1_000);
  }

  private KeyValueStore<Bytes, byte[]> empty() {
    keys().forEach(store::delete);
    return store;
  }

  private List<Bytes> keys() {
    List<Bytes> keys = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
      all.forEachRemaining(entry -> keys.add(entry.key));
    }
    return keys;
  }
}
