package org.earlyleavers.stack.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTest {

  private static final int A_WHILE = 300;
  private static final int LONG_ENOUGH = 10_000;

  private EchoServer server;
  private Wire wire;

  @BeforeEach
  void aServerBehindAWire() throws IOException {
    server = new EchoServer();
    wire = Wire.to(server.port());
  }

  @AfterEach
  void closeBoth() throws IOException {
    wire.close();
    server.close();
  }

  @Test
  void handsOnWhatIsSaidAndAnswered() throws IOException {
    try (Socket client = connected()) {
      assertThat(saidAndAnswered(client, 1)).isEqualTo(1);
      assertThat(saidAndAnswered(client, 2)).isEqualTo(2);
    }
  }

  @Test
  void takesItsTimeInEachDirection() throws IOException {
    try (Socket client = connected()) {
      wire.delay(Duration.ofMillis(A_WHILE));
      long before = System.nanoTime();

      assertThat(saidAndAnswered(client, 1)).isEqualTo(1);

      assertThat(Duration.ofNanos(System.nanoTime() - before))
          .isGreaterThanOrEqualTo(Duration.ofMillis(2 * A_WHILE));
    }
  }

  @Test
  void breaksConnectionsWhenCutAndTakesNewOnesAfterwards() throws IOException {
    try (Socket client = connected()) {
      saidAndAnswered(client, 1);

      wire.cut();

      assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
      assertThatThrownBy(
              () -> {
                try (Socket another = connected()) {
                  saidAndAnswered(another, 1);
                }
              })
          .isInstanceOf(SocketException.class);
    }
    wire.pass();
    try (Socket client = connected()) {
      assertThat(saidAndAnswered(client, 3)).isEqualTo(3);
    }
  }

  @Test
  void deliversWhatWasSaidWhileItWasSilent() throws IOException {
    try (Socket client = connected()) {
      wire.fallSilent();
      client.setSoTimeout(A_WHILE);

      assertThatThrownBy(() -> saidAndAnswered(client, 4))
          .isInstanceOf(SocketTimeoutException.class);
      assertThat(server.heard()).isZero();

      wire.pass();
      client.setSoTimeout(LONG_ENOUGH);
      assertThat(client.getInputStream().read()).isEqualTo(4);
    }
  }

  @Test
  void losesTheAnswerToWhatTheServerHasDoneAndBreaksThatConnectionInTheEnd() throws IOException {
    try (Socket client = connected()) {
      wire.swallowAnswers();
      client.setSoTimeout(A_WHILE);

      assertThatThrownBy(() -> saidAndAnswered(client, 5))
          .isInstanceOf(SocketTimeoutException.class);
      assertThat(server.heard()).isEqualTo(1);

      wire.pass();
      client.setSoTimeout(LONG_ENOUGH);
      assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
    }
  }

  @Test
  void waitsForAServerThatComesLaterOrComesBack() throws IOException {
    int port = server.port();
    server.close();
    assertThatThrownBy(
            () -> {
              try (Socket client = connected()) {
                saidAndAnswered(client, 1);
              }
            })
        .isInstanceOf(SocketException.class);

    server = new EchoServer(port);

    try (Socket client = connected()) {
      assertThat(saidAndAnswered(client, 6)).isEqualTo(6);
    }
  }

  private Socket connected() throws IOException {
    Socket client = new Socket(InetAddress.getLoopbackAddress(), wire.port());
    client.setSoTimeout(LONG_ENOUGH);
    return client;
  }

  private static int saidAndAnswered(Socket client, int word) throws IOException {
    client.getOutputStream().write(word);
    int answer = client.getInputStream().read();
    if (answer < 0) {
      throw new SocketException("The other side has said goodbye");
    }
    return answer;
  }
}
