package org.earlyleavers.matching;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.earlyleavers.matching.planted.ReadsTheSystemClock;
import org.junit.jupiter.api.Test;

/** The core is pure: the clock is an argument, and packages depend in one direction. */
class CoreArchitectureTest {

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.earlyleavers.matching");

  private static final ArchRule NEVER_READS_A_CLOCK =
      com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @Test
  void onlyTheJdkIsUsed() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.earlyleavers.matching..")
        .check(CORE);
  }

  @Test
  void theClockIsAnArgument() {
    NEVER_READS_A_CLOCK.check(CORE);
  }

  @Test
  void theRuleAboutTheClockBites() {
    JavaClasses planted = new ClassFileImporter().importClasses(ReadsTheSystemClock.class);

    assertThat(NEVER_READS_A_CLOCK.evaluate(planted).hasViolation()).isTrue();
  }

  @Test
  void packagesDoNotDependOnEachOtherInCircles() {
    slices().matching("org.earlyleavers.matching.(*)..").should().beFreeOfCycles().check(CORE);
  }
}
