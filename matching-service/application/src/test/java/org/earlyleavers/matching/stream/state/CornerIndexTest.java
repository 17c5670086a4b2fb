package org.earlyleavers.matching.stream.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
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
  record Step(boolean comes, int corner, int person) {}

  /**
   * Corners that would have one place, some across the table's end, and others; few enough people
   * to come again, enough to crowd.
   */
  @Provide
  static Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(true, true, true, false),
            Arbitraries.of(0, 1 << 10, 1 << 20, -1, (1 << 10) - 1, 1, 7),
            Arbitraries.integers().between(1, 2 * CornerIndex.CROWD))
        .as(Step::new)
        .list()
        .ofMaxSize(5_000);
  }

  @Property(tries = 100)
  void aCornerHoldsWhoeverCameAndDidNotLeaveTheFirstOfThemFirst(
      @ForAll("steps") List<Step> steps, @ForAll("limits") int most) {
    CornerIndex index = new CornerIndex(Comparator.reverseOrder());
    Map<Integer, NavigableSet<Integer>> expected = new TreeMap<>();
    for (Step step : steps) {
      NavigableSet<Integer> present =
          expected.computeIfAbsent(
              step.corner(), corner -> new TreeSet<>(Comparator.reverseOrder()));
      if (step.comes()) {
        if (present.add(step.person())) {
          index.add(step.corner(), step.person());
        }
      } else {
        index.remove(step.corner(), step.person());
        present.remove(step.person());
      }
    }

    expected.forEach(
        (corner, present) ->
            assertThat(boxed(index.inOrder(index.peopleIn(corner, most))))
                .containsExactlyElementsOf(present.stream().limit(most).toList()));
    assertThat(index.peopleIn(8, most)).isEmpty();
  }

  @Provide
  static Arbitrary<Integer> limits() {
    return Arbitraries.of(1, CornerIndex.CROWD, CornerIndex.CROWD + 1, 1_000);
  }

  @Example
  void everyoneIsFoundAgainHoweverOftenTheTableGrew() {
    CornerIndex index = new CornerIndex(Comparator.reverseOrder());
    IntStream.range(1, 100_000).forEach(each -> index.add(each / 3 * 31, each));

    assertThat(IntStream.range(1, 100_000))
        .allMatch(each -> boxed(index.peopleIn(each / 3 * 31, 10)).contains(each));
  }

  @Example
  void whoeverComesTakesThePlaceOfWhoHasLeft() {
    CornerIndex index = new CornerIndex(Comparator.reverseOrder());
    long before = index.bytes();
    IntStream.range(1, 100_000)
        .forEach(
            each -> {
              index.add(each, each);
              index.add(each, -each >>> 1);
              index.remove(each, each);
              index.remove(each, -each >>> 1);
            });

    assertThat(index.bytes()).isEqualTo(before);
  }

  private static List<Integer> boxed(int[] people) {
    return IntStream.of(people).boxed().toList();
  }
}
