package org.earlyleavers.reporting.imports;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.earlyleavers.events.Topics;
import org.earlyleavers.reporting.exchange.DatabaseContent;
import org.earlyleavers.reporting.exchange.TopicContent;
import org.earlyleavers.reporting.imports.PupilFile.Pupil;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads that mean harm, break off, or come twice. */
@QuarkusTest
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "reporting"))
class HostileUploadTest {

  private static final String ZIP = "application/zip";

  @TestHTTPResource URI address;

  private final DatabaseContent database;

  Tokens tokens;
  ImportingSchool school;

  HostileUploadTest(DatabaseContent database) {
    this.database = database;
  }

  @BeforeEach
  void aSchoolThatHasSentNothingYet() {
    school = new ImportingSchool(tokens.forClient("school-0951099D"));
    database.change("delete from school_pupil");
    database.change("delete from school_import");
  }

  @Test
  void aFileThatUnpacksToAThousandTimesItsSizeIsRefusedWhole() {
    PupilFile file = PupilFile.of("Bombe", 2);

    refused(ZippedUpload.of(ZippedUpload.blanks(50), out -> out.write(file.bytes())));
    refused(ZippedUpload.of(out -> out.write(file.bytes()), ZippedUpload.blanks(50)));
    refused(
        ZippedUpload.of(
            out -> {
              String xml = file.xml();
              int middle = xml.lastIndexOf("<ELEVE ");
              out.write(xml.substring(0, middle).getBytes(PupilFile.LATIN_9));
              ZippedUpload.blanks(50).writeTo(out);
              out.write(xml.substring(middle).getBytes(PupilFile.LATIN_9));
            }));

    nothingIsTaken("Bombe");
  }

  @Test
  void entriesThatTogetherUnpackToMoreThanTheLimitAreRefusedWhole() {
    PupilFile file = PupilFile.of("Somme", 2);
    List<ZippedUpload.Content> entries = new ArrayList<>();
    entries.add(out -> out.write(file.bytes()));
    for (int i = 0; i < 8; i++) {
      entries.add(ZippedUpload.shrinkingALittle(40));
    }

    refused(ZippedUpload.of(entries.toArray(ZippedUpload.Content[]::new)));

    nothingIsTaken("Somme");
  }

  @Test
  void moreEntriesThanAnHonestFileHasAreRefused() {
    PupilFile file = PupilFile.of("Myriade", 2);
    ZippedUpload.Content[] entries = new ZippedUpload.Content[11];
    Arrays.fill(entries, (ZippedUpload.Content) out -> out.write(file.bytes()));

    refused(ZippedUpload.of(entries));

    nothingIsTaken("Myriade");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../../../../tmp/hostile-entry",
        "/tmp/hostile-entry",
        "..\\..\\hostile-entry.xml",
        "hostile-entry\0.xml",
        "élèves 2025.xml",
        "hostile-entry/"
      })
  void whatAnEntryIsCalledDoesNotMatter(String name) {
    PupilFile file = PupilFile.of("Chemin" + Math.floorMod(name.hashCode(), 1000), 1);

    JsonPath ended = school.imports(ZippedUpload.named(name, out -> out.write(file.bytes())), ZIP);

    assertThat(ended.getString("state")).isEqualTo("COMPLETE");
    assertThat(ended.getInt("accepted")).isEqualTo(1);
    assertThat(Path.of("/tmp/hostile-entry")).doesNotExist();
    assertThat(database.rows()).noneMatch(row -> row.contains("hostile-entry"));
  }

  @Test
  void anEntryWhoseNameIsNoTextIsRefusedAndNoFault() {
    PupilFile file = PupilFile.of("Innommable", 1);

    school
        .sends(ZippedUpload.misnamed(out -> out.write(file.bytes())), ZIP)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");

    nothingIsTaken("Innommable");
  }

  @Test
  void theSameFileManyTimesAtOnceIsOneFile() {
    // Given
    PupilFile file =
        PupilFile.of(Pupil.of(1, "Simultanee").left("09/01/2026"), Pupil.of(2, "Simultanee"));

    // When
    List<Response> answers = atOnce(IntStream.range(0, 6).mapToObj(i -> file).toList());

    // Then
    assertThat(answers)
        .extracting(Response::statusCode)
        .contains(202)
        .allMatch(status -> status == 202 || status == 409);
    answers.stream()
        .filter(answer -> answer.statusCode() == 202)
        .map(answer -> school.ended(answer.path("id")))
        .forEach(ended -> assertThat(ended.getString("state")).isEqualTo("COMPLETE"));
    assertThat(published(Topics.DROPOUT_REPORTS.name(), "Simultanee")).hasSize(1);
    assertThat(published(Topics.ENROLMENT_CHANGES.name(), "Simultanee")).hasSize(1);
  }

  @Test
  void twoFilesOfASchoolAtOnceAreReadOneAfterTheOther() {
    // Given: each a part of the school
    List<PupilFile> files =
        Stream.of("Moitie", "Autremoitie").map(name -> PupilFile.of(name, 20)).toList();

    // When
    List<Response> answers = atOnce(files);

    // Then
    for (int i = 0; i < files.size(); i++) {
      Response answer = answers.get(i);
      PupilFile file = files.get(i);
      assertThat(answer.statusCode()).isIn(202, 409);
      Response taken =
          answer.statusCode() == 202
              ? answer
              : await()
                  .atMost(PATIENCE)
                  .until(() -> school.sendsPart(file), again -> again.statusCode() == 202);
      JsonPath ended = school.ended(taken.path("id"));
      assertThat(ended.getString("state")).isEqualTo("COMPLETE");
      assertThat(ended.getInt("accepted")).isEqualTo(20);
    }
    assertThat(published(Topics.ENROLMENT_CHANGES.name(), "\"Moitie\"")).hasSize(20);
    assertThat(published(Topics.ENROLMENT_CHANGES.name(), "\"Autremoitie\"")).hasSize(20);
    assertThat(published(Topics.DROPOUT_REPORTS.name(), "oitie\"")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoDisconnectsInTheMiddleHasSentNothing(boolean chunked) throws IOException {
    // Given
    byte[] file = PupilFile.of("Raccrochee", 3000).bytes();

    // When
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      OutputStream out = socket.getOutputStream();
      String length = chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + file.length;
      List<String> head =
          List.of(
              "POST /imports HTTP/1.1",
              "Host: " + address.getAuthority(),
              "Authorization: Bearer " + school.token(),
              "Content-Type: application/xml",
              length,
              "",
              "");
      out.write(String.join("\r\n", head).getBytes(US_ASCII));
      if (chunked) {
        out.write((Integer.toHexString(file.length) + "\r\n").getBytes(US_ASCII));
      }
      out.write(file, 0, file.length / 2);
      out.flush();
      await().atMost(PATIENCE).until(() -> spooled().size() == 1);
      assertThat(spooled()).allMatch(name -> name.endsWith("(deleted)"));
    }

    // Then
    await().atMost(PATIENCE).until(() -> spooled().isEmpty());
    nothingIsTaken("Raccrochee");
  }

  private void refused(byte[] zip) {
    school
        .sends(zip, ZIP)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", containsString("too much"));
    assertThat(spooled()).isEmpty();
  }

  private void nothingIsTaken(String familyName) {
    assertThat(database.rows()).noneMatch(row -> row.startsWith("school_import"));
    assertThat(published(Topics.ENROLMENT_CHANGES.name(), familyName)).isEmpty();
    assertThat(published(Topics.DROPOUT_REPORTS.name(), familyName)).isEmpty();
  }

  private List<Response> atOnce(List<PupilFile> files) {
    return files.stream()
        .map(file -> CompletableFuture.supplyAsync(() -> school.sendsPart(file)))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  /** Uploads that this process has open, as the system calls them. */
  private static List<String> spooled() {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.map(HostileUploadTest::name).filter(name -> name.startsWith("import-")).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String name(Path descriptor) {
    try {
      return Path.of("/").resolve(Files.readSymbolicLink(descriptor)).getFileName().toString();
    } catch (IOException e) {
      return "closed by now";
    }
  }

  private static List<ConsumerRecord<String, byte[]>> published(String topic, String text) {
    return TopicContent.of(topic).stream()
        .filter(record -> record.value() != null)
        .filter(record -> new String(record.value(), UTF_8).contains(text))
        .toList();
  }
}
