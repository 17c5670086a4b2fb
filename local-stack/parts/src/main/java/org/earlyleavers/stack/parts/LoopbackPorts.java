package org.earlyleavers.stack.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Finds ports for parts that want to know theirs before they listen. */
final class LoopbackPorts {

  private static final int BACKLOG = 1;

  /** Below those that systems lend to outgoing connections, which could take it in between. */
  private static final int FIRST = 20_000;

  private static final int BEHIND_LAST = 32_768;
  private static final int ATTEMPTS = 100;

  private LoopbackPorts() {}

  /**
   * For each wish a port that nobody listens on right now.
   *
   * @param wishes port numbers; 0 stands for any
   * @throws PortTakenException if a wish cannot be met
   */
  static List<Integer> claim(int... wishes) {
    List<ServerSocket> held = new ArrayList<>();
    try {
      // Held together, so that no two wishes end in the same port.
      for (int wish : wishes) {
        held.add(wish == 0 ? listenAnywhere() : listen(wish));
      }
      return held.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      held.forEach(LoopbackPorts::release);
    }
  }

  private static ServerSocket listenAnywhere() {
    for (int attempt = 1; ; attempt++) {
      try {
        return listen(ThreadLocalRandom.current().nextInt(FIRST, BEHIND_LAST));
      } catch (PortTakenException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static ServerSocket listen(int port) {
    try {
      return new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
    } catch (BindException e) {
      throw new PortTakenException(port, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void release(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
