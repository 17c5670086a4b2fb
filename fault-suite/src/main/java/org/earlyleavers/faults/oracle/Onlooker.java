package org.earlyleavers.faults.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earlyleavers.stack.parts.TokenRefusedException;
import org.earlyleavers.stack.parts.Tokens;

/**
 * Somebody with a structure's list open, who changes it by what the live stream tells and by
 * nothing else: comes back with the last number after each break, and reads the list again only
 * when told to.
 */
final class Onlooker implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(300);
  private static final int OK = 200;

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();
  private final URI caseload;
  private final Tokens tokens;
  private final String user;
  private final Map<UUID, Seen> list = new HashMap<>();
  private final AtomicInteger resyncs = new AtomicInteger();
  private String lastId;
  private String event = "";
  private volatile boolean closed;
  private volatile Stream<String> lines = Stream.of();

  private record Seen(long version, boolean open) {}

  Onlooker(URI caseload, Tokens tokens, String user) {
    this.caseload = caseload;
    this.tokens = tokens;
    this.user = user;
    Thread reader = new Thread(this::watch, "onlooker-" + user);
    reader.setDaemon(true);
    reader.start();
  }

  /** The open cases as this screen shows them, and the version of each. */
  Map<UUID, Long> openCases() {
    synchronized (list) {
      return list.entrySet().stream()
          .filter(entry -> entry.getValue().open())
          .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().version()));
    }
  }

  /** How often it was told to read the list again. */
  int resyncs() {
    return resyncs.get();
  }

  private void watch() {
    while (!closed) {
      try {
        HttpRequest.Builder request =
            request("/cases/live", tokens.forUser(user)).header("Accept", "text/event-stream");
        if (lastId != null) {
          request.header("Last-Event-ID", lastId);
        }
        HttpResponse<Stream<String>> answer = http.send(request.build(), BodyHandlers.ofLines());
        lines = answer.body();
        if (answer.statusCode() == OK) {
          if (lastId == null) {
            readAgain();
          }
          lines.forEach(this::take);
        }
      } catch (IOException | UncheckedIOException | TokenRefusedException e) {
        // Broken off, or not there yet: comes back.
        event = "";
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } finally {
        lines.close();
      }
      LockSupport.parkNanos(PAUSE);
    }
  }

  private void take(String line) {
    if (line.isEmpty()) {
      event = "";
    } else if (line.startsWith("id:")) {
      lastId = line.substring(3).strip();
    } else if (line.startsWith("event:")) {
      event = line.substring(6).strip();
    } else if (line.startsWith("data:")) {
      try {
        apply(json.readTree(line.substring(5)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void apply(JsonNode data) {
    if (event.equals("resync")) {
      resyncs.incrementAndGet();
      readAgain();
    } else if (event.equals("case-left")) {
      synchronized (list) {
        list.remove(UUID.fromString(data.path("id").asText()));
      }
    } else {
      show(data);
    }
  }

  private void show(JsonNode listed) {
    UUID id = UUID.fromString(listed.path("id").asText());
    Seen seen = new Seen(listed.path("version").asLong(), isOpen(listed));
    synchronized (list) {
      list.merge(id, seen, (old, fresh) -> fresh.version() >= old.version() ? fresh : old);
    }
  }

  private static boolean isOpen(JsonNode listed) {
    String state = listed.path("state").asText();
    return state.equals("NEW") || state.equals("ASSIGNED");
  }

  /** What breaks off here is told again: the number is only taken on behind it. */
  private void readAgain() {
    synchronized (list) {
      list.clear();
    }
    String path = "/cases?state=open&limit=200";
    String next = path;
    while (!next.isEmpty()) {
      JsonNode page = get(next);
      page.path("cases").forEach(this::show);
      next = page.hasNonNull("next") ? path + "&after=" + page.path("next").asText() : "";
    }
  }

  private JsonNode get(String path) {
    try {
      HttpResponse<String> answer =
          http.send(
              request(path, tokens.forUser(user)).timeout(TIMEOUT).build(),
              BodyHandlers.ofString());
      if (answer.statusCode() != OK) {
        throw new IOException("The list answers with " + answer.statusCode());
      }
      return json.readTree(answer.body());
    } catch (IOException e) {
      lastId = null;
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(caseload.resolve(path))
        .header("Authorization", "Bearer " + token);
  }

  @Override
  public void close() {
    closed = true;
    lines.close();
  }
}
