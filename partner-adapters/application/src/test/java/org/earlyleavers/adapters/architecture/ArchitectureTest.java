package org.earlyleavers.adapters.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

  private static final String ROOT = "org.earlyleavers.adapters";
  private static final String PLANTED = ROOT + ".architecture.planted";

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);
  private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);

  static Stream<Function<String, ArchRule>> rules() {
    return Stream.of(
        ArchitectureRules::ministriesDoNotKnowEachOther,
        ArchitectureRules::intakeKnowsNoMinistry,
        ArchitectureRules::translationIsFreeOfFrameworks,
        ArchitectureRules::featuresAreFreeOfCycles,
        ArchitectureRules::namesSayWhatAClassIs);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theAdaptersObey(Function<String, ArchRule> rule) {
    assertThat(PRODUCT)
        .extracting(JavaClass::getPackageName)
        .as("every folder is looked at")
        .contains(
            ROOT + ".intake.batch", ROOT + ".agriculture", ROOT + ".defence", ROOT + ".labour");

    rule.apply(ROOT).check(PRODUCT);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aPlantedViolationIsFound(Function<String, ArchRule> rule) {
    assertThatThrownBy(() -> rule.apply(PLANTED).check(VIOLATIONS))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(PLANTED);
  }
}
