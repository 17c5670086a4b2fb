package org.earlyleavers.reporting.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.earlyleavers.reporting.nomenclature.Diplomas.Diploma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NomenclatureTest {

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"2473121431, 4", "24731214311, 4", "2543340421, 4"})
  void aCourseHasTheLevelThatItPreparesFor(String mef, int level) throws IOException {
    assertThat(Courses.read(Optional.empty()).find(mef).flatMap(Courses.Course::level))
        .contains(level);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "0000000000", "99999999999"})
  void aCourseThatNobodyKnowsHasNone(String mef) throws IOException {
    assertThat(Courses.read(Optional.empty()).find(mef)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"500, 3", "50022137, 3", "553, 3", "56T, 3", "400, 4", "470, 4", "433, 4", "462, 4"})
  void aDiplomaOfLevelThreeOrFourCounts(String code, int level) throws IOException {
    assertThat(Diplomas.read(Optional.empty()).find(code).map(Diploma::level)).contains(level);
  }

  @ParameterizedTest
  @ValueSource(strings = {"550", "560", "583", "581", "599", "671", "010", "01022001", ""})
  void whatIsNoDiplomaOfTheseLevelsDoesNot(String code) throws IOException {
    assertThat(Diplomas.read(Optional.empty()).find(code)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "75019, PARIS 19, 75119",
    "42560, ST JEAN SOLEYMIEUX, 42240",
    "42560, Chénereilles CEDEX 2, 42060",
    "91000, , 91228",
    "2A004, , "
  })
  void aPostalCodeAndATownAreACommuneWhereTheyLeaveNoDoubt(
      String postalCode, String town, String commune) throws IOException {
    assertThat(Towns.read(Optional.empty()).commune(postalCode, Optional.ofNullable(town)))
        .isEqualTo(Optional.ofNullable(commune));
  }

  @Test
  void aPostalCodeOfSeveralCommunesAloneIsNone() throws IOException {
    assertThat(Towns.read(Optional.empty()).commune("42560", Optional.empty())).isEmpty();
    assertThat(Towns.read(Optional.empty()).commune("42560", Optional.of("AILLEURS"))).isEmpty();
  }

  @Test
  void anOperatorSaysWhatAnExitReasonMeans() throws IOException {
    Files.writeString(
        directory.resolve("exit_reasons.csv"), "code;reason;label\n05;moved;déménagement\n");

    ExitReasons reasons = ExitReasons.read(Optional.of(directory));

    assertThat(reasons.of("05")).isEqualTo("moved");
    assertThat(reasons.of("06")).isEqualTo("unknown");
    assertThat(ExitReasons.read(Optional.empty()).of("05")).isEqualTo("unknown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "code;label\n05;moved\n",
        "code;reason;label\n05;moved\n",
        "code;reason;label\n05;a b;c\n"
      })
  void aTableThatIsNotAsDescribedStopsTheStart(String content) throws IOException {
    Files.writeString(directory.resolve("exit_reasons.csv"), content);

    assertThatThrownBy(() -> ExitReasons.read(Optional.of(directory)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("exit_reasons.csv");
  }
}
