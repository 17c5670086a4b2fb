package org.earlyleavers.matching.stream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.earlyleavers.matching.stream.planted.ScansAStore;
import org.junit.jupiter.api.Test;

class MatchingArchitectureTest {

  private static final JavaClasses APPLICATION =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.earlyleavers.matching");

  /** Processors may get and put by key; how keys are laid out is the state package's secret. */
  private static final ArchRule ONLY_STATE_SCANS_STORES =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.earlyleavers.matching.stream.state")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(KeyValueIterator.class);

  @Test
  void onlyTheStatePackageScansStores() {
    ONLY_STATE_SCANS_STORES.check(APPLICATION);
  }

  @Test
  void theRuleAboutStoresBites() {
    JavaClasses planted = new ClassFileImporter().importClasses(ScansAStore.class);

    assertThat(ONLY_STATE_SCANS_STORES.evaluate(planted).hasViolation()).isTrue();
  }

  @Test
  void messagesAndStateDoNotKnowTheProcessors() {
    noClasses()
        .that()
        .resideInAnyPackage("..stream.message", "..stream.state", "..stream.intake")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..stream.processing", "..stream.config")
        .check(APPLICATION);
  }
}
