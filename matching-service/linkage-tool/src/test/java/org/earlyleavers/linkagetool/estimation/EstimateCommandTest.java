package org.earlyleavers.linkagetool.estimation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.earlyleavers.linkagetool.linking.ToolRun;
import org.earlyleavers.matching.linkage.ComparedField;
import org.earlyleavers.matching.linkage.Comparison.Agreement;
import org.earlyleavers.matching.linkage.Weights;
import org.earlyleavers.matching.linkage.WeightsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimateCommandTest {

  @TempDir private Path folder;

  @Test
  void writesWeightsThatLinkUses() throws IOException {
    Path left = folder.resolve("left.csv");
    Path right = folder.resolve("right.csv");
    Path weights = folder.resolve("weights.csv");
    Path out = folder.resolve("out.csv");
    ToolRun.of("generate", "--leavers", 1_000, "--enrolments", 5_000, "--error-rate", 2, folder);

    assertThat(ToolRun.of("estimate", left, right, weights).exitCode()).isZero();

    assertThat(Files.readString(weights)).contains("# ", "of one person", "rounds");
    Weights learned = read(weights);
    assertThat(learned.population())
        .as("seven in ten leavers are among 5,000")
        .isBetween(5_000.0, 10_000.0);
    assertThat(birthDateDiffers(learned))
        .as("birth dates are wrong more often than usual")
        .isNotEqualTo(birthDateDiffers(WeightsFile.shipped()));
    ToolRun linked = ToolRun.of("link", "--weights", weights, left, right, out);
    assertThat(linked.exitCode()).isZero();
    assertThat(linked.told()).doesNotContain("learned");
    assertThat(Files.readAllLines(out)).hasSizeGreaterThan(600);
  }

  @Test
  void refusesToLearnFromNobody() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.csv"), "id\n");

    ToolRun run = ToolRun.of("estimate", empty, empty, folder.resolve("weights.csv"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.told()).hasLineCount(1);
  }

  private static double birthDateDiffers(Weights weights) {
    return weights.chances().get(ComparedField.BIRTH_DATE).get(Agreement.DIFFERENT).same();
  }

  private static Weights read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return WeightsFile.read(reader);
    }
  }
}
