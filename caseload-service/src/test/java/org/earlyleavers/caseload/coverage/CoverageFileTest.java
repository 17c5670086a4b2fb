package org.earlyleavers.caseload.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import org.earlyleavers.caseload.routing.Coverage;
import org.junit.jupiter.api.Test;

class CoverageFileTest {

  private static final String HEADER = "Code INSEE;Nom Commune;Code ML;Nom Officiel ML\r\n";

  @Test
  void the_extract_that_comes_along_is_read_whole() throws IOException {
    try (Reader file =
        new InputStreamReader(
            getClass().getResourceAsStream("/coverage/ml_couverture_extrait_idf.csv"),
            StandardCharsets.UTF_8)) {
      Map<String, String> missions = CoverageFile.read(file).missionByCommune();

      assertThat(missions).hasSize(172).containsEntry("75119", "75119");
      assertThat(new HashSet<>(missions.values())).hasSize(33);
      assertThat(missions.entrySet())
          .filteredOn(entry -> entry.getKey().startsWith("91"))
          .filteredOn(entry -> !entry.getValue().startsWith("91"))
          .as("communes of Essonne that another département's mission serves")
          .hasSize(9);
    }
  }

  @Test
  void columns_may_stand_in_any_order_behind_a_byte_order_mark() throws IOException {
    Coverage coverage = read("\uFEFFCode INSEE;x;Code ML\n91228;Évry;91377\n");

    assertThat(coverage.missionByCommune()).containsExactly(Map.entry("91228", "91377"));
  }

  @Test
  void a_file_that_contradicts_itself_is_refused() {
    assertThatThrownBy(() -> read(HEADER + "91228;É;91377;x\r\n91228;É;91223;x\r\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("91228");
  }

  @Test
  void a_file_without_the_columns_or_without_communes_is_refused() {
    assertThatThrownBy(() -> read("a;b\n1;2\n")).hasMessageContaining("Code INSEE");
    assertThatThrownBy(() -> read(HEADER)).hasMessageContaining("no communes");
    assertThatThrownBy(() -> read(HEADER + "91228;É;;x\n")).hasMessageContaining("Code ML");
  }

  private static Coverage read(String file) throws IOException {
    return CoverageFile.read(new StringReader(file));
  }
}
