package org.earlyleavers.faults.arena;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports that stay free while the part that listens on them is away: below those from which the
 * system takes the ends of connections.
 */
final class ArenaPorts {

  private static final int FIRST = 20_000;
  private static final int LAST = 31_000;

  private int next = ThreadLocalRandom.current().nextInt(FIRST, LAST);

  /** One that nobody listens on. */
  int take() {
    do {
      next = next >= LAST ? FIRST : next + 1;
    } while (!isFree(next));
    return next;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
