package org.earlyleavers.reporting.batch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;
import static org.earlyleavers.stack.parts.Waiting.PROMPTNESS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.earlyleavers.events.Topics;
import org.earlyleavers.reporting.exchange.CapturedLog;
import org.earlyleavers.reporting.exchange.DatabaseContent;
import org.earlyleavers.reporting.exchange.Metrics;
import org.earlyleavers.reporting.exchange.SampleReport;
import org.earlyleavers.reporting.exchange.School;
import org.earlyleavers.reporting.exchange.TopicContent;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "reporting"))
class ReportBatchTest {

  private static final String JSON_LINES = "application/x-ndjson";
  private static final int MANY = 3000;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestHTTPResource URI address;

  private final DatabaseContent database;

  Tokens tokens;
  School school;
  Metrics metrics;

  ReportBatchTest(DatabaseContent database) {
    this.database = database;
  }

  @BeforeEach
  void aSchool() {
    String token = tokens.forClient("school-0951099D");
    school = new School(token);
    metrics = new Metrics(token);
  }

  @Test
  void eachLineIsAnsweredByItself() {
    // Given
    school.reports(SampleReport.of("Dautrefois"), "used-before");
    String withdrawn = school.reports(SampleReport.of("Retire"), "withdrawn").path("id");
    school.withdraws(withdrawn, "\"1\"");
    double childrenBefore = refused("under-16");

    // When
    List<JsonNode> answer =
        answers(
            lines(
                line("each-1", SampleReport.of("Premier")),
                line("each-1", SampleReport.of("Premier")),
                line("each-1", SampleReport.of("Second")),
                line("used-before", SampleReport.of("Dautrefois")),
                line("withdrawn", SampleReport.of("Retire")),
                line("each-2", SampleReport.of("Child").with("pupil.birthDate", "2012-03-14")),
                line("each-3", SampleReport.of("Faux").with("pupil.sex", "UNHEARD-OF")),
                line("each-4", SampleReport.of("Loin").with("schoolUai", "0594899E")),
                SampleReport.of("Anonyme").json(),
                line("né", SampleReport.of("Nom")),
                line("each-5", SampleReport.of("Prose").with("remark", "Atlantis")),
                line("each-6", SampleReport.of("Dernier"))));

    // Then
    assertThat(outcomes(answer))
        .containsExactly(
            "1 ACCEPTED",
            "2 KNOWN",
            "3 REFUSED reference",
            "4 KNOWN",
            "5 REFUSED reference",
            "6 TOO_YOUNG 2028-03-14",
            "7 REFUSED pupil.sex",
            "8 REFUSED schoolUai",
            "9 REFUSED reference",
            "10 REFUSED reference",
            "11 REFUSED remark",
            "12 ACCEPTED");
    assertThat(end(answer).toString())
        .isEqualTo(
            "{\"complete\":true,\"answered\":12,\"accepted\":2,\"known\":2,\"refused\":7,"
                + "\"tooYoung\":1}");
    String id = answer.get(0).get("id").asText();
    assertThat(answer.get(1).get("id").asText()).isEqualTo(id);
    assertThat(answer.get(0).get("revision").asInt()).isEqualTo(1);
    school.reads(id).then().statusCode(200);
    assertThat(refused("under-16")).isEqualTo(childrenBefore + 1);
    assertThat(answer.toString())
        .doesNotContain("Atlantis", "UNHEARD-OF", "0594899E", "Child", "2012-03-14");
  }

  @Test
  void whatIsNotTakenInLeavesNoTrace() {
    try (CapturedLog log = new CapturedLog()) {
      answers(
          lines(
              line("traceless", SampleReport.of("Sanstrace").with("pupil.birthDate", "2012-03-14")),
              line("traceless", SampleReport.of("Sanstrace").with("pupil.sex", "X")),
              "{\"pupil\": {\"familyName\": \"Sanstrace"));

      assertThat(log.lines()).noneMatch(line -> line.contains("Sanstrace"));
    }
    assertThat(database.rows()).noneMatch(row -> row.contains("Sanstrace"));
    assertThat(onTheTopic()).noneMatch(report -> report.contains("Sanstrace"));
    assertThat(metrics.text()).doesNotContain("Sanstrace");
  }

  @Test
  void aBatchSentTwiceAtOnceIsOneBatch() {
    // Given
    String batch =
        IntStream.range(0, 400)
            .mapToObj(i -> line("twice-" + i, SampleReport.of("Double-" + i)))
            .collect(Collectors.joining("\n"));

    // When
    List<CompletableFuture<List<JsonNode>>> both =
        List.of(
            CompletableFuture.supplyAsync(() -> answers(batch)),
            CompletableFuture.supplyAsync(() -> answers(batch)));

    // Then
    List<Set<String>> ids =
        both.stream().map(CompletableFuture::join).map(ReportBatchTest::ids).toList();
    assertThat(ids.get(0)).hasSize(400).isEqualTo(ids.get(1));
    assertThat(
            TopicContent.eventsOn(Topics.DROPOUT_REPORTS.name()).stream()
                .filter(found -> ids.get(0).contains(found.key()))
                .map(found -> TopicContent.header(found, "ce_id"))
                .distinct())
        .hasSize(400);
  }

  @Test
  void aBrokenLineAmongManyHarmsNoNeighbour() {
    String batch =
        IntStream.rangeClosed(1, MANY)
            .mapToObj(
                i ->
                    i == MANY - 1
                        ? "{\"schoolUai\": \"0951099D\", "
                        : line("neighbour-" + i, SampleReport.of("Voisin-" + i)))
            .collect(Collectors.joining("\n"));

    List<JsonNode> answer = answers(batch);

    assertThat(outcomes(answer).get(MANY - 2)).isEqualTo((MANY - 1) + " REFUSED line");
    assertThat(end(answer).get("accepted").asInt()).isEqualTo(MANY - 1);
    assertThat(end(answer).get("complete").asBoolean()).isTrue();
  }

  @Test
  void aLineOfTwoMegabytesIsRefusedAndItsNeighboursGoOn() {
    assertThat(
            outcomes(
                answers(
                    lines(
                        line("long-1", SampleReport.of("Avant")),
                        line("long-2", SampleReport.of("x".repeat(2 * 1024 * 1024))),
                        line("long-3", SampleReport.of("Apres"))))))
        .containsExactly("1 ACCEPTED", "2 REFUSED line", "3 ACCEPTED");
  }

  @Test
  void aLineInAnotherEncodingIsRefusedAndNotGuessed() {
    Response answer =
        post(
            lines(
                    line("latin-1", SampleReport.of("Ascii").with("pupil.residence", null)),
                    line("latin-2", SampleReport.of("Lefèvre")))
                .replace("Maëlys", "Maelys"),
            ISO_8859_1);

    assertThat(outcomes(parsed(answer))).containsExactly("1 ACCEPTED", "2 REFUSED line");
  }

  @Test
  void anEmptyBatchIsAnsweredToo() {
    assertThat(end(answers("\n")).get("answered").asInt()).isZero();
  }

  @Test
  void whatASenderHadSentWholeBeforeItBrokeOffMayStandInTheExchangeAndTheRestDoesNot()
      throws IOException {
    // Given
    String whole =
        IntStream.range(0, 600)
            .mapToObj(i -> line("broken-" + i, SampleReport.of("Rompu-" + i)) + "\n")
            .collect(Collectors.joining());
    String torn = line("broken-torn", SampleReport.of("Dechire"));

    // When
    try (CapturedLog log = new CapturedLog()) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
        OutputStream output = socket.getOutputStream();
        begin(socket, 9_999_999);
        output.write((whole + torn.substring(0, torn.length() / 2)).getBytes(UTF_8));
        output.flush();
        await()
            .atMost(PATIENCE)
            .until(() -> onTheTopic().stream().anyMatch(r -> r.contains("\"Rompu-499\"")));
      }

      // Then the school sends it all again, and is told what was known
      List<JsonNode> answer = new ArrayList<>();
      await()
          .atMost(PROMPTNESS)
          .until(
              () -> {
                answer.clear();
                answer.addAll(answers(whole + torn));
                return end(answer).get("complete").asBoolean();
              });
      assertThat(end(answer).get("known").asInt()).isBetween(500, 600);
      assertThat(end(answer).get("known").asInt() + end(answer).get("accepted").asInt())
          .isEqualTo(601);
      assertThat(log.lines()).noneMatch(line -> line.contains("Rompu"));
      assertThat(log.lines()).noneMatch(line -> line.contains("Dechire"));
    }
  }

  @Test
  void whatFailsOnTheWayIsToldAndNothingMoreIsClaimedThanTheExchangeHas() throws IOException {
    // Given a sender who is still sending
    String first = many("halfway-1");
    String second = many("halfway-2");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      begin(socket, first.getBytes(UTF_8).length + second.getBytes(UTF_8).length);
      socket.getOutputStream().write(first.getBytes(UTF_8));
      await()
          .atMost(PATIENCE)
          .until(() -> onTheTopic().stream().anyMatch(r -> r.contains("\"halfway-1-499\"")));

      // When
      database.change("alter table submission rename to submission_away");
      try {
        socket.getOutputStream().write(second.getBytes(UTF_8));
        String told = new String(socket.getInputStream().readAllBytes(), UTF_8);

        // Then
        assertThat(told)
            .startsWith("HTTP/1.1 200")
            .contains("\"complete\":false,\"answered\":500,\"accepted\":500,");
      } finally {
        database.change("alter table submission_away rename to submission");
      }
    }
    JsonNode again = end(answers(first + second));
    assertThat(again.get("known").asInt()).isEqualTo(500);
    assertThat(again.get("accepted").asInt()).isEqualTo(500);
  }

  private void begin(Socket socket, int length) throws IOException {
    socket
        .getOutputStream()
        .write(
            ("POST /dropout-reports/batch HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + school.token()
                    + "\r\nConnection: close\r\nContent-Type: application/x-ndjson"
                    + "\r\nContent-Length: "
                    + length
                    + "\r\n\r\n")
                .getBytes(UTF_8));
  }

  private static String many(String name) {
    return IntStream.range(0, 500)
        .mapToObj(i -> line(name + "-" + i, SampleReport.of(name + "-" + i)) + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void onlySchoolsSendBatches() {
    new School(tokens.forClient("ministry-labour"))
        .request()
        .contentType(JSON_LINES)
        .body("{}".getBytes(UTF_8))
        .post("/dropout-reports/batch")
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
    school
        .request()
        .contentType("application/json")
        .body("{}".getBytes(UTF_8))
        .post("/dropout-reports/batch")
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
  }

  private static String line(String reference, SampleReport report) {
    ObjectNode line = report.tree().deepCopy();
    return line.put("reference", reference).toString();
  }

  private static String lines(String... lines) {
    return String.join("\n", lines);
  }

  private List<JsonNode> answers(String batch) {
    return parsed(post(batch, UTF_8));
  }

  private Response post(String batch, Charset encoding) {
    return school
        .request()
        .contentType(JSON_LINES)
        .body(batch.getBytes(encoding))
        .post("/dropout-reports/batch");
  }

  private static List<JsonNode> parsed(Response answer) {
    return answer
        .then()
        .statusCode(200)
        .contentType(JSON_LINES)
        .extract()
        .asString()
        .lines()
        .map(ReportBatchTest::json)
        .toList();
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode end(List<JsonNode> answer) {
    return answer.get(answer.size() - 1);
  }

  private static Set<String> ids(List<JsonNode> answer) {
    return answer.stream()
        .filter(line -> line.has("id"))
        .map(line -> line.get("id").asText())
        .collect(Collectors.toSet());
  }

  private static List<String> outcomes(List<JsonNode> answer) {
    return answer.stream()
        .limit(answer.size() - 1L)
        .map(
            line ->
                line.get("line").asText()
                    + " "
                    + line.get("outcome").asText()
                    + (line.has("violations") ? " " + line.at("/violations/0/field").asText() : "")
                    + (line.has("reportableFrom") ? " " + line.get("reportableFrom").asText() : ""))
        .toList();
  }

  private static List<String> onTheTopic() {
    return TopicContent.eventsOn(Topics.DROPOUT_REPORTS.name()).stream()
        .filter(report -> report.value() != null)
        .map(report -> new String(report.value(), UTF_8))
        .toList();
  }

  private double refused(String reason) {
    return metrics.counter("dropout_reports_refused_total", "reason", reason);
  }
}
