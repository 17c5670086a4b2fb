package org.earlyleavers.matching.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ExactLinkageTest {

  private static final LocalDate BORN = LocalDate.of(2008, 3, 14);

  private final ExactLinkage linkage = new ExactLinkage();

  @Test
  void theSameIneIsTheSamePersonWhateverTheNameSays() {
    assertThat(same(person("130187884JE", "Durand", "Zoé"), person("130187884je", "Diop", "Awa")))
        .isTrue();
  }

  @Test
  void equalNormalisedNamesAndBirthDateAreTheSamePersonWhereAnIneIsMissing() {
    assertThat(
            same(
                person("130187884JE", "Lefèvre-D’Œuf", "Anne-Lise"),
                person(null, "LEFEVRE D OEUF", "anne lise")))
        .isTrue();
  }

  @Test
  void theUsageNameOfOneSideMayBeTheBirthNameOfTheOther() {
    Identity married = Identity.of(Optional.empty(), "Martin", Optional.of("Le Goff"), "Léa", BORN);

    assertThat(same(married, person(null, "LE GOFF", "LEA"))).isTrue();
  }

  @Test
  void aDifferentIneSpeaksAgainstEqualNames() {
    assertThat(same(person("130187884JE", "Durand", "Zoé"), person("130187885JE", "Durand", "Zoé")))
        .isFalse();
  }

  @Test
  void twinsAreTwoPeople() {
    assertThat(same(person(null, "Durand", "Zoé"), person(null, "Durand", "Léa"))).isFalse();
  }

  @Test
  void namesWithoutAnyLetterAreMissingAndNeverEqual() {
    assertThat(same(person(null, "--", "?"), person(null, "...", "!"))).isFalse();
  }

  @Test
  void scriptsOtherThanLatinKeepTheirLetters() {
    assertThat(NormalisedName.of("Нгуен").text()).isEqualTo("НГУЕН");
  }

  @Property
  void theVerdictIsSymmetric(
      @ForAll String familyName, @ForAll String givenName, @ForAll String otherFamilyName) {
    Identity left = person(null, familyName, givenName);
    Identity right = person(null, otherFamilyName, givenName);

    assertThat(linkage.compare(left, right)).isEqualTo(linkage.compare(right, left));
  }

  @Property
  void normalisingTwiceChangesNothing(@ForAll String written) {
    NormalisedName once = NormalisedName.of(written);

    assertThat(NormalisedName.of(once.text())).isEqualTo(once);
  }

  private boolean same(Identity left, Identity right) {
    return linkage.compare(left, right).same();
  }

  private static Identity person(String ine, String familyName, String givenName) {
    return Identity.of(Optional.ofNullable(ine), familyName, Optional.empty(), givenName, BORN);
  }
}
