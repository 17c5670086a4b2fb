package org.earlyleavers.adapters.agriculture.translation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.MonthDay;
import java.util.Optional;
import org.earlyleavers.adapters.intake.batch.TranslatedBatch;
import org.earlyleavers.adapters.intake.batch.WholeList;
import org.earlyleavers.adapters.intake.pseudonym.Pseudonyms;
import org.junit.jupiter.api.Test;

class PupilListTest {

  private static final Instant JANUARY = Instant.parse("2026-01-14T10:00:00Z");
  private static final String TITLES =
      "UAI*;Identifiant unique*;Premier prénom*;Nom de famille*;Code sexe*;"
          + "Date de naissance (jj/mm/aaaa)*;Code commune naissance**;"
          + "Libellé commune naissance**;Code pays naissance*;Statut*\n";
  private static final String PUPIL = "%s;%s;Maëlys;Le Goff;Féminin;%s;29019;;99100;%s\n";
  private static final Optional<String> BREST = Optional.of("0290119X");

  private final PupilTranslator translator =
      new PupilTranslator(
          new Pseudonyms("a key that is used for nothing but cases"),
          new SchoolYears(MonthDay.of(9, 1)));

  @Test
  void aFileIsTheWholeListOfItsSchoolAndSchoolYear() {
    WholeList january = list(BREST, line("", "1", "ST"), JANUARY).orElseThrow();
    WholeList march =
        list(Optional.empty(), line("0290119X", "2", "ST"), Instant.parse("2026-03-01T10:00:00Z"))
            .orElseThrow();
    WholeList nextYear =
        list(BREST, line("", "1", "ST"), Instant.parse("2026-09-01T10:00:00Z")).orElseThrow();
    WholeList otherSchool =
        list(Optional.of("0594899E"), line("", "1", "ST"), JANUARY).orElseThrow();

    assertThat(january.everybodyIsKnown()).isTrue();
    assertThat(march.scope())
        .isEqualTo(january.scope())
        .isNotEqualTo(nextYear.scope())
        .isNotEqualTo(otherSchool.scope())
        .matches("[A-Za-z0-9_-]{22}");
  }

  @Test
  void aRefusedPupilIsStillOnTheList() {
    WholeList list = list(BREST, line("", "1", "nonsense"), JANUARY).orElseThrow();
    WholeList understood = list(BREST, line("", "1", "ST"), JANUARY).orElseThrow();

    assertThat(list.everybodyIsKnown()).isTrue();
    assertThat(list.alsoListed()).hasSize(1).isEqualTo(understood.alsoListed());
  }

  @Test
  void aPupilWhoseLineNamesAnotherSchoolIsStillOnTheRequestsList() {
    WholeList list = list(BREST, line("0594899E", "1", "ST"), JANUARY).orElseThrow();

    assertThat(list).isEqualTo(list(BREST, line("", "1", "ST"), JANUARY).orElseThrow());
  }

  @Test
  void aLineThatMayBeAnybodysIsTold() {
    assertThat(list(BREST, line("", "", "ST"), JANUARY).orElseThrow().everybodyIsKnown()).isFalse();
  }

  @Test
  void aPupilUnderSixteenIsNotLookedAtAndHarmsNoOther() {
    String young = PUPIL.formatted("", "", "14/03/2015", "ST");

    WholeList list = list(BREST, line("", "1", "ST") + young, JANUARY).orElseThrow();

    assertThat(list.everybodyIsKnown()).isTrue();
    assertThat(list.alsoListed()).hasSize(1);
  }

  @Test
  void aKnownPupilWhoseBirthDateNowReadsUnderSixteenIsStillOnTheList() {
    String other = line("", "1", "ST");
    WholeList before = list(BREST, other + line("", "2", "ST"), JANUARY).orElseThrow();
    String mistyped = PUPIL.formatted("", "2", "14/03/2018", "ST");

    assertThat(list(BREST, other + mistyped, JANUARY)).contains(before);
  }

  @Test
  void aFileWithoutPupilsOrOfSeveralSchoolsIsNobodysWholeList() {
    assertThat(list(BREST, "", JANUARY)).isEmpty();
    assertThat(
            list(
                Optional.empty(),
                line("0290119X", "1", "ST") + line("0594899E", "2", "ST"),
                JANUARY))
        .isEmpty();
  }

  private static String line(String uai, String identifier, String status) {
    return PUPIL.formatted(uai, identifier, "14/03/2008", status);
  }

  private Optional<WholeList> list(Optional<String> school, String lines, Instant receivedAt) {
    TranslatedBatch batch =
        translator.translate((TITLES + lines).getBytes(UTF_8), school, receivedAt);
    return batch.whole();
  }
}
