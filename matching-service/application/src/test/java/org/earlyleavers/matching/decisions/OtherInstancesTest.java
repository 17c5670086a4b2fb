package org.earlyleavers.matching.decisions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.streams.state.HostInfo;
import org.earlyleavers.matching.problems.UnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OtherInstancesTest {

  private final OtherInstances others = new OtherInstances("http");
  private final List<String> asked = new ArrayList<>();
  private HttpServer instance;

  @BeforeEach
  void start() throws IOException {
    instance = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    instance.createContext("/decisions/", this::answer);
    instance.start();
  }

  @AfterEach
  void stop() {
    instance.stop(0);
  }

  @Test
  void theOtherInstanceIsAskedOnceWithTheCallersOwnRights() {
    UUID report = UUID.randomUUID();

    try (Response answer = others.explain(keeper(), report, "Bearer of-the-caller")) {
      assertThat(answer.getStatus()).isEqualTo(404);
      assertThat(answer.getMediaType()).hasToString("application/problem+json");
      assertThat((byte[]) answer.getEntity()).isEqualTo("{}".getBytes(UTF_8));
    }
    assertThat(asked).containsExactly("/decisions/" + report + " Bearer of-the-caller true");
  }

  @Test
  void anInstanceThatDoesNotAnswerIsAway() {
    HostInfo gone = keeper();
    instance.stop(0);

    assertThatThrownBy(() -> others.explain(gone, UUID.randomUUID(), "Bearer x"))
        .isInstanceOf(UnavailableException.class);
  }

  private HostInfo keeper() {
    return new HostInfo(
        InetAddress.getLoopbackAddress().getHostAddress(), instance.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(
        String.join(
            " ",
            exchange.getRequestURI().getPath(),
            exchange.getRequestHeaders().getFirst("Authorization"),
            exchange.getRequestHeaders().getFirst(OtherInstances.ASKED_BY_INSTANCE)));
    exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
    byte[] body = "{}".getBytes(UTF_8);
    exchange.sendResponseHeaders(404, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
