package org.earlyleavers.stack.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.earlyleavers.stack.story.SampleDay.Calendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadTest {

  private static final Pupil PUPIL =
      new Pupil(
          "012345678AB", "Œuvrard-Kéïta", "Maëlys", LocalDate.of(2009, 3, 14), Pupil.Sex.FEMALE);

  private static final Calendar CALENDAR = new Calendar(LocalDate.of(2026, 11, 21));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "labour/apprentice.json",
        "labour/apprentice-contract-broken.json",
        "labour/apprentice-new-contract.json"
      })
  void a_dossier_is_about_the_pupil_and_the_same_spell_each_time(String file) throws Exception {
    String json = CALENDAR.fill(Payload.of(file)).about("apprentice", PUPIL).text();
    JsonNode dossier = new ObjectMapper().readTree(json).required(0);
    assertThat(dossier.required("nom_apprenant").textValue()).isEqualTo("Œuvrard-Kéïta");
    assertThat(dossier.required("id_erp_apprenant").textValue()).isEqualTo("A-012345678AB");
    assertThat(dossier.required("annee_scolaire").textValue()).isEqualTo("2026-2027");
    assertThat(dossier.required("date_fin_formation").textValue()).isEqualTo("2028-06-30");
  }

  @Test
  void a_list_of_pupils_has_the_dates_and_words_of_its_format() {
    String list =
        Payload.of("agriculture/sample-day.csv")
            .about("first", PUPIL)
            .about("second", PUPIL)
            .about("third", PUPIL)
            .text();
    assertThat(list.lines().skip(1))
        .hasSize(3)
        .allMatch(
            line -> line.startsWith("012345678AB;Maëlys;;;Œuvrard-Kéïta;;Féminin;14/03/2009;"));
  }

  @Test
  void nothing_is_sent_with_an_empty_place() {
    assertThatThrownBy(() -> Payload.of("school/dropout-report.json").about("pupil", PUPIL).text())
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @CsvSource({"2026-08-31, 2025-2026", "2026-09-01, 2026-2027", "2027-01-15, 2026-2027"})
  void a_school_year_begins_in_september(LocalDate day, String schoolYear) {
    assertThat(new Calendar(day).schoolYear()).isEqualTo(schoolYear);
  }
}
