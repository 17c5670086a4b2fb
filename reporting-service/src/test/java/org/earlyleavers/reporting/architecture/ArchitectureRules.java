package org.earlyleavers.reporting.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

/** What must hold below one base package. */
record ArchitectureRules(String base) {

  ArchRule rulesAreFreeOfFrameworks() {
    return classes()
        .that()
        .resideInAnyPackage(
            base + ".intake..", base + ".feedback..", base + ".siecle..", base + ".nomenclature..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.earlyleavers.events",
            "org.earlyleavers.events.person",
            "javax.xml.stream..",
            "com.ctc.wstx..",
            base + ".intake..",
            base + ".feedback..",
            base + ".siecle..",
            base + ".nomenclature..");
  }

  ArchRule featuresAreFreeOfCycles() {
    return slices().matching(base + ".(*)..").should().beFreeOfCycles();
  }

  ArchRule namesSayWhatAClassIs() {
    return noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");
  }

  ArchRule rowsStayInTheirFeature() {
    return classes().that().haveSimpleNameEndingWith("Row").should().bePackagePrivate();
  }
}
