package org.earlyleavers.adapters.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the adapters, for any root package, so that planted violations can be tested. */
final class ArchitectureRules {

  private ArchitectureRules() {}

  /** Each folder below the root is a ministry, but for {@code intake}, which all may use. */
  static ArchRule ministriesDoNotKnowEachOther(String root) {
    return slices()
        .matching(root + ".(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            DescribedPredicate.alwaysTrue(),
            JavaClass.Predicates.resideInAPackage(root + ".intake.."));
  }

  static ArchRule intakeKnowsNoMinistry(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + ".intake..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage(root + "..")
                .and(
                    DescribedPredicate.not(
                        JavaClass.Predicates.resideInAPackage(root + ".intake.."))));
  }

  /** What a record says is decided without a framework and without input or output. */
  static ArchRule translationIsFreeOfFrameworks(String root) {
    return noClasses()
        .that()
        .resideInAnyPackage(
            root + "..translation..",
            root + "..format..",
            root + "..diploma..",
            root + ".intake.field..",
            root + ".intake.identifier..",
            root + ".intake.age..",
            root + ".intake.batch..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta..",
            "io.quarkus..",
            "io.smallrye..",
            "io.micrometer..",
            "org.eclipse.microprofile..",
            "org.apache.kafka..",
            "org.jboss..");
  }

  static ArchRule featuresAreFreeOfCycles(String root) {
    return slices().matching(root + ".*.(*)..").should().beFreeOfCycles();
  }

  static ArchRule namesSayWhatAClassIs(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)$");
  }
}
