package org.earlyleavers.benchmarks.services;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.earlyleavers.stack.launcher.LocalStack;
import org.earlyleavers.stack.launcher.Service;
import org.earlyleavers.stack.launcher.ServiceJvm;
import org.earlyleavers.stack.launcher.StackListener;
import org.earlyleavers.stack.launcher.StackSettings;
import org.earlyleavers.stack.parts.Tokens;

/**
 * An export of SIECLE over HTTP through the reporting service into the broker: new, again, and a
 * file of 100 MB.
 */
final class SchoolFileIntake implements IntakeBenchmark.Subject {

  private static final int SEED = 20260112;
  private static final int WARM_UP = 2_000;
  private static final int FILLING = 600;
  private static final int HUGE = 70_000;
  private static final long BETWEEN_LOOKS_MS = 100;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ObjectMapper json = new ObjectMapper();
  private URI service;
  private String token;

  @Override
  public List<String> measure(Path repository, Path logs, int records, StackListener listener)
      throws Exception {
    List<String> lines = new ArrayList<>();
    StackSettings settings =
        StackSettings.forTests(repository, logs).only(Service.REPORTING).in(ServiceJvm.STEADY);
    Path file = Files.createTempFile("bench-intake", ".xml");
    try (LocalStack stack = LocalStack.start(settings, listener)) {
      service = stack.address(Service.REPORTING);
      token = new Tokens(stack.issuer()).forClient("school-0951099D");
      SchoolFiles.write(file, WARM_UP, 0, SEED);
      send(file, "first file after the start", true);
      SchoolFiles.write(file, records, 0, SEED);
      lines.add(send(file, "new and known", true));
      lines.add(send(file, "the same again", true));
      SchoolFiles.write(file, HUGE, FILLING, SEED);
      lines.add(send(file, "a large file", true));
    } finally {
      Files.delete(file);
    }
    return lines;
  }

  private String send(Path file, String what, boolean partial) throws Exception {
    try (HeapWatch heap = new HeapWatch(this::metrics)) {
      long began = System.nanoTime();
      HttpRequest request =
          request("/imports?partial=" + partial)
              .header("Content-Type", "application/xml")
              .POST(BodyPublishers.ofFile(file))
              .build();
      JsonNode answer = json.readTree(http.send(request, BodyHandlers.ofString()).body());
      Duration answered = Duration.ofNanos(System.nanoTime() - began);
      String place = "/imports/" + answer.required("id").textValue();
      JsonNode now = answer;
      while (now.required("state").textValue().equals("RUNNING")) {
        Thread.sleep(BETWEEN_LOOKS_MS);
        now =
            json.readTree(http.send(request(place).GET().build(), BodyHandlers.ofString()).body());
      }
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      return "%s, %,d pupils, %d MB: %s after %.1f s (202 after %.1f s), %,d pupils/s; %d accepted, %d known, %d refused; %s"
          .formatted(
              what,
              now.required("pupils").intValue(),
              Files.size(file) >> 20,
              now.required("state").textValue(),
              took.toMillis() / 1000.0,
              answered.toMillis() / 1000.0,
              now.required("pupils").intValue() * 1000L / took.toMillis(),
              now.required("accepted").intValue(),
              now.required("alreadyKnown").intValue(),
              now.required("refused").intValue(),
              heap.seen());
    }
  }

  private String metrics() throws IOException, InterruptedException {
    return http.send(request("/q/metrics").GET().build(), BodyHandlers.ofString()).body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(service.resolve(path)).header("Authorization", "Bearer " + token);
  }
}
