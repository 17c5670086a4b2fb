package org.earlyleavers.stack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Looks whether ports are free before anything is started. */
final class FreePorts {

  private static final int BACKLOG = 1;

  private FreePorts() {}

  /**
   * Requires that nobody listens on any of these ports.
   *
   * @param byWhatWantsIt 0 stands for any port
   * @throws StackException if one is taken
   */
  static void require(Map<String, Integer> byWhatWantsIt) {
    byWhatWantsIt.forEach(
        (what, port) -> {
          if (isTaken(port)) {
            throw new StackException(
                "Port %d is taken by another program, and %s needs it: stop that program first."
                    .formatted(port, what));
          }
        });
  }

  private static boolean isTaken(int port) {
    try (ServerSocket socket = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress())) {
      return !socket.isBound();
    } catch (BindException e) {
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
