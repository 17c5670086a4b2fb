package org.earlyleavers.stack.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** One connection through a wire. */
final class Link {

  private static final int AT_ONCE = 65_536;
  private static final int DIRECTIONS = 2;

  private final Wire wire;
  private final Socket client;
  private final Socket server;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicInteger ended = new AtomicInteger();
  private volatile boolean lost;

  Link(Wire wire, Socket client, Socket server) {
    this.wire = wire;
    this.client = client;
    this.server = server;
  }

  void open() {
    daemon("wire-requests", () -> carry(client, server, false));
    daemon("wire-answers", () -> carry(server, client, true));
  }

  private void carry(Socket from, Socket to, boolean answers) {
    byte[] buffer = new byte[AT_ONCE];
    try {
      from.setTcpNoDelay(true);
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      int read;
      while ((read = in.read(buffer)) >= 0) {
        Condition condition = wire.awaitPassage(this);
        if (answers && condition instanceof Condition.Deaf) {
          lost = true;
        } else {
          out.write(buffer, 0, read);
        }
      }
      wire.awaitPassage(this);
      sayGoodbye(to);
    } catch (IOException e) {
      // Broken by either side, or on purpose: both sides shall notice.
      close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
    }
  }

  /** What was said last shall still be heard, unless something has got lost on the way. */
  private void sayGoodbye(Socket to) throws IOException {
    if (lost) {
      close();
      return;
    }
    to.shutdownOutput();
    if (ended.incrementAndGet() == DIRECTIONS && !closed.getAndSet(true)) {
      client.close();
      server.close();
      wire.forget(this);
    }
  }

  /** Whether the client has missed something, so that nothing that follows makes sense to it. */
  boolean hasLost() {
    return lost;
  }

  boolean isClosed() {
    return closed.get();
  }

  /** Breaks it on both sides, without a goodbye. */
  void close() {
    if (!closed.getAndSet(true)) {
      reset(client);
      reset(server);
      wire.forget(this);
    }
  }

  /** Closes a socket as a crash does. */
  static void reset(Socket socket) {
    try (socket) {
      socket.setSoLinger(true, 0);
    } catch (IOException e) {
      // It is closed already, which is what was wanted.
      return;
    }
  }

  static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
