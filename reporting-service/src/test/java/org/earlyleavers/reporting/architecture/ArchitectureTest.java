package org.earlyleavers.reporting.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule holds for the service, and bites on the violation that is planted beside this test. */
class ArchitectureTest {

  private static final String SERVICE = "org.earlyleavers.reporting";
  private static final String PLANTED = SERVICE + ".architecture.planted";

  private static final JavaClasses OF_THE_SERVICE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(SERVICE);

  private static final JavaClasses OF_THE_PLANTED = new ClassFileImporter().importPackages(PLANTED);

  static Stream<Function<ArchitectureRules, ArchRule>> rules() {
    return Stream.of(
        ArchitectureRules::rulesAreFreeOfFrameworks,
        ArchitectureRules::featuresAreFreeOfCycles,
        ArchitectureRules::namesSayWhatAClassIs,
        ArchitectureRules::rowsStayInTheirFeature);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theServiceKeepsTheRule(Function<ArchitectureRules, ArchRule> rule) {
    rule.apply(new ArchitectureRules(SERVICE)).check(OF_THE_SERVICE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleBites(Function<ArchitectureRules, ArchRule> rule) {
    assertThatThrownBy(() -> rule.apply(new ArchitectureRules(PLANTED)).check(OF_THE_PLANTED))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(PLANTED);
  }
}
