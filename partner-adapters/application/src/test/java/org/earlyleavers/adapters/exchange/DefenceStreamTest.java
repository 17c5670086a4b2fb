package org.earlyleavers.adapters.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.stack.parts.Waiting.PROMPTNESS;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.earlyleavers.events.EnrolmentChanged;
import org.earlyleavers.events.SourceProgress;
import org.earlyleavers.events.Topics;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.Test;

@AdapterTest
class DefenceStreamTest {

  private static final String ACCEPTED = "\"outcome\":\"ACCEPTED\"";
  private static final int MEBIBYTE = 1024 * 1024;

  Tokens tokens;
  @Inject Exchange exchange;
  @Inject MeterRegistry meters;

  @TestHTTPResource("/")
  URI service;

  @Test
  void aLineIsAnsweredAfterTheBrokerHasItAndBeforeTheNextOneIsSent() throws IOException {
    Instant opening = Instant.now();
    try (OpenStream stream = open()) {
      for (int i = 1; i <= 3; i++) {
        stream.send(Engagements.line("STEP-" + i, "Pas-" + i));

        assertThat(stream.line()).isEqualTo("{\"line\":" + i + "," + ACCEPTED + "}");
        assertThat(familyNames()).contains("Pas-" + i);
      }
      stream.send("\n\n");
      stream.send("no json\n");
      assertThat(stream.line()).startsWith("{\"line\":6,\"outcome\":\"REFUSED\"");
      assertThat(latestMark()).as("no progress before the end").isBefore(opening);

      stream.end();

      assertThat(stream.line())
          .isEqualTo(
              "{\"complete\":true,\"received\":4,\"accepted\":3,\"refused\":1,\"tooYoung\":0}");
      assertThat(stream.line()).isNull();
    }
  }

  @Test
  void aSenderWhoDisconnectsFindsEverythingAnsweredInTheBrokerAndNoProgress() throws IOException {
    Instant before = Instant.now();
    double brokenBefore = brokenOff();
    try (OpenStream stream = open()) {
      stream.send(Engagements.line("BROKEN-1", "Rompue-1") + Engagements.line("B-2", "Rompue-2"));
      assertThat(stream.line()).contains(ACCEPTED);
      assertThat(stream.line()).contains(ACCEPTED);
      String half = Engagements.line("BROKEN-3", "Rompue-3").strip();
      stream.send(half.substring(0, half.length() - 1));
    }
    Instant broken = Instant.now();
    await().atMost(PROMPTNESS).until(() -> brokenOff() > brokenBefore);

    assertThat(familyNames()).contains("Rompue-1", "Rompue-2");
    endOfAnotherStream();
    assertThat(familyNames()).as("half a line says nothing").doesNotContain("Rompue-3");
    assertThat(marksAfter(before))
        .as("the other stream's mark alone")
        .isNotEmpty()
        .allMatch(broken::isBefore);
  }

  @Test
  void aLineWhoseSenderDisconnectsBehindTheLastByteIsNotTakenForAWholeOne() throws IOException {
    double brokenBefore = brokenOff();
    try (OpenStream stream = open()) {
      stream.send(Engagements.line("BEFORE", "Avant"));
      assertThat(stream.line()).as("the stream is being read").contains(ACCEPTED);
      stream.send(Engagements.line("WHOLE", "Entière").strip());
    }

    await().atMost(PROMPTNESS).until(() -> brokenOff() > brokenBefore);
    assertThat(familyNames()).doesNotContain("Entière");
  }

  @Test
  void aBrokenLineAfterTenThousandHarmsNoOtherAndIsToldItsNumber() throws Exception {
    List<String> answer = sendWhileReading(lines(10_000, "Légion-") + "{broken\n" + lines(1, "Z-"));

    assertThat(answer).hasSize(10_003);
    assertThat(answer.subList(0, 10_000)).allMatch(line -> line.contains(ACCEPTED));
    assertThat(answer.get(10_000)).startsWith("{\"line\":10001,\"outcome\":\"REFUSED\"");
    assertThat(answer.get(10_001)).isEqualTo("{\"line\":10002," + ACCEPTED + "}");
    assertThat(answer.get(10_002))
        .isEqualTo(
            "{\"complete\":true,\"received\":10002,\"accepted\":10001,\"refused\":1,"
                + "\"tooYoung\":0}");
    assertThat(familyNames()).filteredOn(name -> name.startsWith("Légion-")).hasSize(10_000);
  }

  @Test
  void aStreamMayBeLongerThanTheLargestBody() throws Exception {
    String blank = " ".repeat(1023) + "\n";
    List<String> answer =
        sendWhileReading(blank.repeat(13 * MEBIBYTE / blank.length()) + lines(1, "Fin-"));

    assertThat(answer).hasSize(2).last().asString().startsWith("{\"complete\":true");
  }

  @Test
  void theSameStreamTwiceAtOnceEndsInTheSameStates() throws Exception {
    String lines = lines(500, "Jumelle-");
    ExecutorService senders = Executors.newFixedThreadPool(2);
    try {
      Callable<List<String>> send = () -> sendWhileReading(lines);
      for (Future<List<String>> answer : senders.invokeAll(List.of(send, send))) {
        assertThat(answer.get()).hasSize(501).last().asString().contains("\"accepted\":500");
      }
    } finally {
      senders.shutdown();
    }

    assertThat(familyNames()).filteredOn(name -> name.startsWith("Jumelle-")).hasSize(500);
  }

  @Test
  void anotherMinistrysTokenOpensNoStream() throws IOException {
    try (OpenStream stream =
        OpenStream.to(
            service.getPort(), "/defence/engagements", tokens.forClient("ministry-labour"))) {
      assertThatThrownBy(stream::line).hasMessageContaining("403");
    }
  }

  /** Sends from one thread and reads from another, as a sender of a long stream must. */
  private List<String> sendWhileReading(String lines) throws Exception {
    ExecutorService sender = Executors.newSingleThreadExecutor();
    try (OpenStream stream = open()) {
      Future<?> sent =
          sender.submit(
              () -> {
                stream.send(lines);
                stream.end();
                return null;
              });
      List<String> answer = new ArrayList<>();
      for (String line = stream.line(); line != null; line = stream.line()) {
        answer.add(line);
      }
      sent.get();
      return answer;
    } finally {
      sender.shutdown();
    }
  }

  private static String lines(int count, String familyName) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(Engagements.line(familyName + i, familyName + i));
    }
    return lines.toString();
  }

  private void endOfAnotherStream() throws IOException {
    try (OpenStream stream = open()) {
      stream.end();
      assertThat(stream.line()).contains("\"complete\":true");
    }
  }

  private double brokenOff() {
    return meters.counter("partner.streams", "source", "defence", "end", "broken-off").count();
  }

  private OpenStream open() throws IOException {
    return OpenStream.to(
        service.getPort(), "/defence/engagements", tokens.forClient("ministry-defence"));
  }

  private Set<String> familyNames() {
    return exchange
        .on(Topics.ENROLMENT_CHANGES, EnrolmentChanged.class)
        .map(enrolment -> enrolment.person().familyName())
        .collect(Collectors.toSet());
  }

  private Instant latestMark() {
    return marksAfter(Instant.EPOCH).stream().max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
  }

  private List<Instant> marksAfter(Instant instant) {
    return exchange
        .on(Topics.ENROLMENT_CHANGES, SourceProgress.class)
        .filter(progress -> progress.source().equals("defence"))
        .map(SourceProgress::completeUpTo)
        .filter(instant::isBefore)
        .toList();
  }
}
