package org.earlyleavers.benchmarks.duke;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QualityTest {

  private static final Map<String, String> PERSONS = Map.of("1", "A", "2", "A", "3", "A", "4", "B");

  @Test
  void countsDuplicatesAfterTransitiveClosure() {
    LabelledFiles files =
        new LabelledFiles("a file", Path.of("any"), Optional.empty(), PERSONS, 4, 3);

    // Given three records of one person, linked in a chain, and a doubtful link to another person
    List<Pair> pairs =
        List.of(new Pair("1", "2", 0.9), new Pair("3", "2", 0.9), new Pair("3", "4", 0.6));

    // Then the chain is all three pairs, and the doubtful link makes three wrong ones
    assertThat(Quality.of(files, pairs, 0.8)).isEqualTo(new Quality(1, 1));
    assertThat(Quality.of(files, pairs, 0.5)).isEqualTo(new Quality(0.5, 1));
  }

  @Test
  void countsLinksBetweenFilesAsTheyAre() {
    LabelledFiles files =
        new LabelledFiles(
            "two files", Path.of("any"), Optional.of(Path.of("other")), PERSONS, 4, 2);

    assertThat(Quality.of(files, List.of(new Pair("1", "2", 0.9)), 0))
        .isEqualTo(new Quality(1, 0.5));
  }
}
