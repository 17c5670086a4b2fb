package org.earlyleavers.caseload.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule holds for the service, and bites when it is broken as in {@code planted}. */
class ArchitectureTest {

  private static final String SERVICE = "org.earlyleavers.caseload";
  private static final String PLANTED = SERVICE + ".architecture.planted";

  private static final JavaClasses SERVICE_CLASSES =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(SERVICE);
  private static final JavaClasses PLANTED_CLASSES =
      new ClassFileImporter().importPackages(PLANTED);

  /** What must hold; the root is the service's package or the planted one. */
  enum Rule {
    DOMAIN_IS_FREE_OF_FRAMEWORKS {
      @Override
      ArchRule of(String root) {
        return classes()
            .that()
            .resideInAnyPackage(root + ".cases..", root + ".routing..", root + ".obligation..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java..",
                root + ".cases..",
                root + ".routing..",
                root + ".obligation..",
                "org.earlyleavers.events",
                "org.earlyleavers.events.person");
      }
    },
    ROUTING_KNOWS_NOTHING_OF_CASES {
      @Override
      ArchRule of(String root) {
        return noClasses()
            .that()
            .resideInAPackage(root + ".routing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(root + ".cases..");
      }
    },
    FEATURES_ARE_FREE_OF_CYCLES {
      @Override
      ArchRule of(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
      }
    },
    NAMES_SAY_WHAT_A_CLASS_IS_ABOUT {
      @Override
      ArchRule of(String root) {
        return noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");
      }
    };

    abstract ArchRule of(String root);
  }

  @ParameterizedTest
  @EnumSource
  void the_service_keeps(Rule rule) {
    rule.of(SERVICE).check(SERVICE_CLASSES);
  }

  @ParameterizedTest
  @EnumSource
  void a_planted_violation_is_found_by(Rule rule) {
    assertThat(rule.of(PLANTED).evaluate(PLANTED_CLASSES).hasViolation()).isTrue();
  }
}
