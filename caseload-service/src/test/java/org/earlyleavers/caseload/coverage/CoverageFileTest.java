package org.earlyleavers.caseload.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import org.earlyleavers.caseload.coverage.CoverageFile.Remark;
import org.earlyleavers.caseload.routing.Communes;
import org.earlyleavers.caseload.routing.Communes.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageFileTest {

  private static final String HEADER =
      "Code INSEE;Nom Commune;Code ML;Nom Officiel ML;Adresse ML;Code Postal ML;Ville ML\r\n";
  private static final Communes COMMUNES = CommunesFile.read(ShippedFile.read("communes.csv"));
  private static final Structures STRUCTURES = new Structures();

  @Test
  void the_extract_that_comes_along_is_read_whole_and_without_a_remark() {
    CoverageFile file = read(ShippedFile.read("ml_couverture_extrait_idf.csv"));

    Map<String, String> missions = file.coverage().missionByCommune();
    assertThat(missions).hasSize(172).containsEntry("75119", "75119");
    assertThat(new HashSet<>(missions.values())).hasSize(33);
    assertThat(missions.entrySet())
        .filteredOn(entry -> entry.getKey().startsWith("91"))
        .filteredOn(entry -> !entry.getValue().startsWith("91"))
        .as("communes of Essonne that another département's mission serves")
        .hasSize(9);
    assertThat(file.names()).hasSize(33).containsEntry("75119", "75-ML PARIS 19");
    assertThat(file.errors()).isEmpty();
    assertThat(file.notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252"})
  void the_encoding_is_found_out(String encoding) {
    String text = HEADER + "91228;Évry;91377;Mission d'Évry – sud;;;\r\n";

    CoverageFile file = read(text.getBytes(Charset.forName(encoding)));

    assertThat(file.names()).containsEntry("91377", "Mission d'Évry – sud");
  }

  @Test
  void columns_may_stand_in_any_order_behind_a_byte_order_mark() {
    CoverageFile file = read("\uFEFFCode ML;x;Code INSEE\n91377;\"Évry; sud\";91228\n\n");

    assertThat(file.errors()).isEmpty();
    assertThat(file.coverage().missionByCommune()).containsExactly(Map.entry("91228", "91377"));
  }

  @Test
  void what_is_only_untidy_is_put_right_and_noted() {
    CoverageFile file =
        read(
            HEADER
                + "1004;Ambérieu;01004;ML Ain;1 rue A;01500;Ambérieu\n"
                + "01005;Ambérieux; 01004S00 ;ML Ain;2 rue B;01500;Ambérieu\n"
                + "2a004;Ajaccio;98004;ML Ajaccio;;;\n"
                + "2A004;Ajaccio;2A004;ML Ajaccio;;;\n"
                + "01999;Nulle part;01998;ML Nulle part;;;\n");

    assertThat(file.errors()).isEmpty();
    assertThat(file.coverage().missionByCommune())
        .containsOnly(
            Map.entry("01004", "01004"),
            Map.entry("01005", "01004"),
            Map.entry("2A004", "2A004"),
            Map.entry("01999", "01998"));
    assertThat(file.notes())
        .containsExactly(
            new Remark(2, "The leading zero of Code INSEE was missing"),
            new Remark(
                3, "Names or places the mission otherwise than before; the first line counts"),
            new Remark(5, "Says the same as line 4"),
            new Remark(6, "The commune is not known"),
            new Remark(6, "The mission is not in the list of structures"));
  }

  @Test
  void every_bad_line_is_named_and_none_of_its_values() {
    CoverageFile file =
        read(
            HEADER
                + "91228;É;91377;x;;;\n"
                + "91228;É;91223;x;;;\n"
                + ";É;91223;x;;;\n"
                + "91229;É;;x;;;\n"
                + "abc;É;2C123;x;;;\n"
                + "91230;É;91377;x;;;;;;too;many\n"
                + "91231;\"É;91377\n");

    assertThat(file.errors())
        .containsExactly(
            new Remark(3, "Gives the commune of line 2 to another mission"),
            new Remark(4, "The line lacks a valid Code INSEE"),
            new Remark(5, "The line lacks a valid Code ML"),
            new Remark(6, "The line lacks a valid Code INSEE"),
            new Remark(6, "The line lacks a valid Code ML"),
            new Remark(7, "The line does not have the fields of the first one"),
            new Remark(8, "The line does not have the fields of the first one"));
  }

  @Test
  void a_file_without_the_columns_or_without_communes_is_refused() {
    assertThat(read("a;b\n1;2\n").errors())
        .containsExactly(
            new Remark(0, "The file lacks the column Code INSEE"),
            new Remark(0, "The file lacks the column Code ML"));
    assertThat(read("").errors()).hasSize(2);
    assertThat(read(HEADER).errors()).containsExactly(new Remark(0, "The file has no communes"));
  }

  @Test
  void the_communes_that_come_along_know_former_ones_and_arrondissements() {
    assertThat(COMMUNES.find("01039"))
        .hasValueSatisfying(
            former -> {
              assertThat(former.kind()).isEqualTo(Kind.FORMER);
              assertThat(former.partOf()).contains("01138");
            });
    assertThat(COMMUNES.find("75119"))
        .hasValueSatisfying(one -> assertThat(one.kind()).isEqualTo(Kind.ARRONDISSEMENT));
    assertThat(COMMUNES.find("01033"))
        .hasValueSatisfying(one -> assertThat(one.name()).isEqualTo("Valserhône"));
  }

  @Test
  void the_structures_that_come_along_have_names() {
    assertThat(STRUCTURES.nameOf("75119")).isEqualTo("75-ML PARIS 19");
    assertThat(STRUCTURES.nameOf("PSAD-2A")).isEqualTo("PSAD Corse-du-Sud");
    assertThat(STRUCTURES.nameOf("nobody's")).isEqualTo("nobody's");
    assertThat(STRUCTURES.all())
        .filteredOn(one -> one.kind() == Structure.Kind.MISSION)
        .hasSize(450);
  }

  private static CoverageFile read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static CoverageFile read(byte[] bytes) {
    return CoverageFile.read(bytes, COMMUNES, STRUCTURES);
  }
}
