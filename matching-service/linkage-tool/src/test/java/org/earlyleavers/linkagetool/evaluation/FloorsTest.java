package org.earlyleavers.linkagetool.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.earlyleavers.linkagetool.file.UnusableFileException;
import org.earlyleavers.linkagetool.linking.LinkageOptions;
import org.earlyleavers.linkagetool.population.SyntheticSettings;
import org.junit.jupiter.api.Test;

/**
 * What linking must reach, on sets small enough for every build; {@code ./dev evaluate} measures
 * the large ones.
 */
class FloorsTest {

  private static final PrintStream NOWHERE =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  @Test
  void findsLeaversAmongEnrolments() throws Exception {
    Quality quality = evaluated(french(true, 1));

    assertThat(quality.roomRecall()).isGreaterThanOrEqualTo(0.997);
    assertThat(quality.precision()).isGreaterThanOrEqualTo(0.9990);
    assertThat(quality.recall()).isGreaterThanOrEqualTo(0.97);
    assertThat(quality.review()).isLessThanOrEqualTo(0.03);
    assertThat(quality.wrongTwins()).isZero();
    assertThat(quality.certain()).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void findsLeaversWithoutIne() throws Exception {
    Quality quality = evaluated(french(false, 1));

    assertThat(quality.roomRecall()).isGreaterThanOrEqualTo(0.995);
    assertThat(quality.precision()).isGreaterThanOrEqualTo(0.9985);
    assertThat(quality.recall()).isGreaterThanOrEqualTo(0.95);
    assertThat(quality.review()).isLessThanOrEqualTo(0.06);
    assertThat(quality.certain()).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void meetsNearlyEveryoneInSpiteOfTwiceTheErrors() throws Exception {
    assertThat(evaluated(french(true, 2)).roomRecall()).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void findsTheDuplicatesOfAPublicSet() throws Exception {
    assertThat(evaluated(named("FEBRL 3")).f1()).isGreaterThanOrEqualTo(0.999);
    assertThat(evaluated(named("FEBRL 3 without soc_sec_id")).f1()).isGreaterThanOrEqualTo(0.997);
    assertThat(evaluated(named("FEBRL 1 without soc_sec_id")).f1()).isGreaterThanOrEqualTo(0.996);
  }

  private static LabelledSet named(String name) throws IOException {
    return new PublicSets(Path.of("data"))
        .all().stream().filter(set -> set.name().equals(name)).findFirst().orElseThrow();
  }

  private static LabelledSet french(boolean withIne, double errors) throws IOException {
    return SyntheticSets.generate(
        "French", new SyntheticSettings(11, 2_000, 15_000, withIne, errors));
  }

  private static Quality evaluated(LabelledSet set) throws IOException, UnusableFileException {
    return Evaluation.of(set, new LinkageOptions(), NOWHERE, Mistakes.untold());
  }
}
