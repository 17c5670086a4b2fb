package org.earlyleavers.matching.stream.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CornerIndexTest {

  /** Somebody comes to, or leaves, a corner. */
  record Step(boolean comes, int corner, int record) {}

  /** Corners that share a chain, and others; few enough records to come twice, enough to crowd. */
  @Provide
  static Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(true, true, true, false),
            Arbitraries.of(0, 1 << 10, 1 << 20, -1, 7),
            Arbitraries.integers().between(-CornerIndex.CROWD, CornerIndex.CROWD))
        .as(Step::new)
        .list()
        .ofMaxSize(5_000);
  }

  @Property(tries = 100)
  void aCornerHoldsWhoeverCameAndDidNotLeaveTheLeastFirst(
      @ForAll("steps") List<Step> steps, @ForAll("limits") int most) {
    CornerIndex index = new CornerIndex();
    Map<Integer, NavigableSet<Integer>> expected = new TreeMap<>();
    for (Step step : steps) {
      NavigableSet<Integer> present =
          expected.computeIfAbsent(step.corner(), corner -> new TreeSet<>());
      if (step.comes()) {
        index.add(step.corner(), step.record());
        present.add(step.record());
      } else {
        index.remove(step.corner(), step.record());
        present.remove(step.record());
      }
    }

    expected.forEach(
        (corner, present) ->
            assertThat(index.recordsIn(corner, most))
                .containsExactlyElementsOf(present.stream().limit(most).toList()));
    assertThat(index.recordsIn(8, most)).isEmpty();
  }

  @Provide
  static Arbitrary<Integer> limits() {
    return Arbitraries.of(1, CornerIndex.CROWD, CornerIndex.CROWD + 1, 1_000);
  }

  @Example
  void everyoneIsFoundAgainHoweverOftenTheTableGrew() {
    CornerIndex index = new CornerIndex();
    IntStream.range(0, 100_000).forEach(each -> index.add(each / 3 * 31, each));

    assertThat(IntStream.range(0, 100_000))
        .allMatch(each -> index.recordsIn(each / 3 * 31, 10).contains(each));
  }

  @Example
  void whoeverComesTakesThePlaceOfWhoHasLeft() {
    CornerIndex index = new CornerIndex();
    long before = index.bytes();
    IntStream.range(0, 100_000)
        .forEach(
            each -> {
              index.add(each, each);
              index.remove(each, each);
            });

    assertThat(index.bytes()).isEqualTo(before);
  }
}
