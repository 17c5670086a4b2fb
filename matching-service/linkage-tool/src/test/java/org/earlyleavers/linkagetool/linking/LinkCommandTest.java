package org.earlyleavers.linkagetool.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCommandTest {

  private static final String HEADER =
      "id,ine,family_name,usage_name,given_names,birth_date,sex,birth_place,residence";

  @TempDir private Path folder;

  @Test
  void saysWhoIsWhoWithTheReasonForIt() throws IOException {
    Path left =
        ToolRun.file(
            folder,
            "left.csv",
            HEADER,
            "a1,,Le Goff,,\"Maëlys, Anne\",2009-03-14,F,75119,75119",
            "a2,,Kervella,,Yann,2008-06-02,M,29019,29019");
    Path right =
        ToolRun.file(
            folder,
            "right.csv",
            HEADER,
            "b1,,LEGOFF,,MAELYS,2009-03-14,2,75119,75056",
            "b2,130187884JE,Abgrall,,Soazig,2007-01-30,F,22278,22278");

    ToolRun run = ToolRun.of("link", left, right, out());

    assertThat(run.exitCode()).isZero();
    assertThat(Files.readAllLines(out()).get(0)).isEqualTo("id_a,id_b,probability,zone,evidence");
    assertThat(ToolRun.rows(out())).hasSize(1);
    List<String> link = ToolRun.rows(out()).get(0);
    assertThat(link.subList(0, 2)).containsExactly("a1", "b1");
    assertThat(link.get(2)).matches("0\\.99[0-9]{4}|1\\.000000");
    assertThat(link.get(3)).isEqualTo("same");
    assertThat(link.get(4)).startsWith("prior -").contains("birthDate equal +", "ine missing 0");
    assertThat(run.told()).contains("left.csv: 2 rows, 0 skipped", "1 pairs same");
  }

  @Test
  void takesColumnsInAnyOrderAndAByteOrderMark() throws IOException {
    Path left =
        ToolRun.file(
            folder,
            "left.csv",
            "\uFEFFBirth_Date,id,family_name,given_names,ine",
            "2009-03-14,x,Roudaut,Enora,1234567890A");
    Path right =
        ToolRun.file(
            folder, "right.csv", "ine,given_names,id,something", "1234567890A,Enora,y,else");

    assertThat(ToolRun.of("link", left, right, out()).exitCode()).isZero();

    assertThat(ToolRun.rows(out()))
        .singleElement()
        .satisfies(row -> assertThat(row.subList(0, 2)).containsExactly("x", "y"));
  }

  @Test
  void reportsBadRowsByLineWithoutRepeatingThemAndGoesOn() throws IOException {
    Path left =
        ToolRun.file(
            folder,
            "left.csv",
            HEADER,
            "good1,1234567890A,Roudaut,,Enora,2009-03-14,F,29019,29019",
            "short,Secret",
            ",1234567890B,Secret,,Enora,2009-03-14,F,29019,29019",
            "good1,,Secret,,Enora,2009-03-14,F,29019,29019",
            "date,,Secret,,Enora,14/03/2009,F,29019,29019",
            "quote,,\"Secret\"x,,Enora,2009-03-14,F,29019,29019",
            "open,,\"Secret,,Enora,2009-03-14,F,29019,29019",
            "good2,1234567890C,Roudaut,,Malo,2010-02-30,X,29019,29019");
    Path right =
        ToolRun.file(
            folder,
            "right.csv",
            HEADER,
            "r1,1234567890A,Roudaut,,Enora,2009-03-14,F,29019,29019",
            "r2,1234567890C,\"Rou\ndaut\",,Malo,2010-02-30,M,29019,29019");

    ToolRun run = ToolRun.of("link", left, right, out());

    assertThat(run.exitCode()).isZero();
    assertThat(run.told())
        .contains(
            "line 3: 2 fields instead of 9; row skipped",
            "line 4: id: empty; row skipped",
            "line 5: id: in use by an earlier row; row skipped",
            "line 6: birth_date: not of the form yyyy-mm-dd; row skipped",
            "line 7: text after a closing quote, in field 3; row skipped",
            "line 8: a quote is opened and never closed; row skipped",
            "line 9: birth_date: no day of the calendar; compared as it is",
            "left.csv: 2 rows, 6 skipped, 1 with a birth date that no calendar knows, 1 with an"
                + " unknown sex")
        .doesNotContain("Secret", "14/03/2009");
    assertThat(ToolRun.rows(out()))
        .extracting(row -> row.get(0) + ' ' + row.get(1) + ' ' + row.get(3))
        .containsExactly("good1 r1 same", "good2 r2 same");
  }

  @Test
  void linksARightHandRecordOnceUnlessManyAreAllowed() throws IOException {
    String person = ",1234567890A,Roudaut,,Enora,2009-03-14,F,29019,29019";
    Path left = ToolRun.file(folder, "left.csv", HEADER, "a1" + person, "a2" + person);
    Path right = ToolRun.file(folder, "right.csv", HEADER, "b1" + person);

    ToolRun.of("link", left, right, out());
    assertThat(ToolRun.rows(out()))
        .extracting(row -> row.get(0) + ' ' + row.get(3))
        .containsExactly("a1 same", "a2 review");

    ToolRun.of("link", "--many", left, right, out());
    assertThat(ToolRun.rows(out()))
        .extracting(row -> row.get(0) + ' ' + row.get(3))
        .containsExactly("a1 same", "a2 same");
  }

  @Test
  void isSureOfNeitherOfTwoThatAreEquallyLikely() throws IOException {
    String person = ",,Roudaut,,Enora,2009-03-14,F,29019,29019";
    Path left = ToolRun.file(folder, "left.csv", HEADER, "a1" + person);
    Path right = ToolRun.file(folder, "right.csv", HEADER, "b1" + person, "b2" + person);

    ToolRun.of("link", left, right, out());

    assertThat(ToolRun.rows(out()))
        .extracting(row -> row.get(1) + ' ' + row.get(3))
        .containsExactly("b1 review", "b2 review");
    assertThat(ToolRun.rows(out()).get(0).get(4)).contains("rivals -");
  }

  @Test
  void showsPairsThatAreDifferentOnRequestOnlyAndTheBestFirst() throws IOException {
    Path left =
        ToolRun.file(folder, "left.csv", HEADER, "a1,,Roudaut,,Enora,2009-03-14,F,29019,29019");
    Path right =
        ToolRun.file(
            folder,
            "right.csv",
            HEADER,
            "b1,,Kervella,,Maïwenn,2009-03-14,F,22278,29019",
            "b2,,Roudaut,,Enora,2009-03-14,F,29019,29019");

    ToolRun.of("link", left, right, out());
    assertThat(ToolRun.rows(out())).hasSize(1);

    ToolRun.of("link", "--different", left, right, out());
    assertThat(ToolRun.rows(out()))
        .extracting(row -> row.get(1) + ' ' + row.get(3))
        .containsExactly("b2 same", "b1 different");
  }

  @Test
  void saysInOneSentenceWhyItCannot() throws IOException {
    Path good = ToolRun.file(folder, "good.csv", HEADER);
    Path headless = ToolRun.file(folder, "headless.csv", "1,Martin,Secret");
    Path empty = Files.createFile(folder.resolve("empty.csv"));
    Path weights = ToolRun.file(folder, "weights.csv", "nonsense");

    assertThat(ToolRun.of("link", folder.resolve("none.csv"), good, out()))
        .satisfies(run -> assertThat(run.exitCode()).isEqualTo(1))
        .satisfies(run -> assertThat(run.told()).startsWith("There is no file").hasLineCount(1));
    assertThat(ToolRun.of("link", headless, good, out()))
        .satisfies(run -> assertThat(run.exitCode()).isEqualTo(1))
        .satisfies(run -> assertThat(run.told()).hasLineCount(1).doesNotContain("Secret"));
    assertThat(ToolRun.of("dedupe", empty, out()))
        .satisfies(run -> assertThat(run.exitCode()).isEqualTo(1))
        .satisfies(run -> assertThat(run.told()).hasLineCount(1));
    assertThat(ToolRun.of("link", "--weights", weights, good, good, out()))
        .satisfies(run -> assertThat(run.exitCode()).isEqualTo(1))
        .satisfies(run -> assertThat(run.told()).hasLineCount(1));
    assertThat(ToolRun.of("link", good, good, good).exitCode()).isEqualTo(1);
    assertThat(ToolRun.of("link", good).exitCode()).isEqualTo(2);
    assertThat(ToolRun.of("link", "--unheard-of", good, good, out()).exitCode()).isEqualTo(2);
  }

  @Test
  void findsDuplicatesOfAFileOnceEach() throws IOException {
    Path file =
        ToolRun.file(
            folder,
            "file.csv",
            HEADER,
            "1,1234567890A,Roudaut,,Enora,2009-03-14,F,29019,29019",
            "2,,Kervella,,Yann,2008-06-02,M,29019,29019",
            "3,1234567890A,ROUDAUT,,ENORA,2009-03-14,F,29019,29019");

    assertThat(ToolRun.of("dedupe", file, out()).exitCode()).isZero();

    assertThat(ToolRun.rows(out()))
        .extracting(row -> row.subList(0, 2))
        .containsExactly(List.of("1", "3"));
  }

  @Test
  void reportsWhatIsNotUtf8() throws IOException {
    Path left =
        Files.write(
            folder.resolve("left.csv"),
            (HEADER + "\na,,Maël,,Yann,,,,\n").getBytes(StandardCharsets.ISO_8859_1));

    ToolRun run = ToolRun.of("dedupe", left, out());

    assertThat(run.exitCode()).isZero();
    assertThat(run.told()).contains("line 2: family_name: not UTF-8; row skipped");
  }

  private Path out() {
    return folder.resolve("out.csv");
  }
}
