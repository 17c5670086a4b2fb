package org.earlyleavers.stack.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Says what it hears, and counts. */
final class EchoServer implements AutoCloseable {

  private static final int BACKLOG = 10;

  private final ServerSocket door;
  private final AtomicInteger heard = new AtomicInteger();

  EchoServer() throws IOException {
    this(0);
  }

  EchoServer(int port) throws IOException {
    door = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
    Link.daemon("echo", this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  int heard() {
    return heard.get();
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Link.daemon("echo-client", () -> answer(client));
      } catch (IOException e) {
        // Closed, which the loop's condition tells.
      }
    }
  }

  private void answer(Socket client) {
    try (client) {
      InputStream in = client.getInputStream();
      int word;
      while ((word = in.read()) >= 0) {
        heard.incrementAndGet();
        client.getOutputStream().write(word);
      }
    } catch (IOException e) {
      // The client has gone.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
