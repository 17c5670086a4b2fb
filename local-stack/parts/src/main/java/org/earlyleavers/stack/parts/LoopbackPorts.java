package org.earlyleavers.stack.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Finds ports for parts that want to know theirs before they listen. */
final class LoopbackPorts {

  private static final int BACKLOG = 1;

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
        held.add(listen(wish));
      }
      return held.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      held.forEach(LoopbackPorts::release);
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
