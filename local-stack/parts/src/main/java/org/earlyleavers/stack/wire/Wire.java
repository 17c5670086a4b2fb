package org.earlyleavers.stack.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A wire between clients and a server, both on the loopback interface, that can be cut, slowed down
 * or made to lose answers while it is in use. Whoever shall feel it connects to {@link #port()}
 * instead of the server's own port.
 *
 * <p>The server may come later than the wire, and may come back after a restart.
 */
public final class Wire implements AutoCloseable {

  private static final int BACKLOG = 100;
  private static final int TO_CONNECT = 2_000;

  private final ServerSocket door;
  private final InetSocketAddress server;
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private Condition condition = new Condition.Passing();

  private Wire(ServerSocket door, InetSocketAddress server) {
    this.door = door;
    this.server = server;
  }

  /**
   * Lays a wire from a free port to a server's port.
   *
   * @param port the server's, whether it listens already or not
   */
  public static Wire to(int port) {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try {
      Wire wire =
          new Wire(new ServerSocket(0, BACKLOG, loopback), new InetSocketAddress(loopback, port));
      Link.daemon("wire-" + wire.port(), wire::acceptAll);
      return wire;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where clients connect to. */
  public int port() {
    return door.getLocalPort();
  }

  /** Hands everything on, as a wire should. Connections that have lost an answer are broken. */
  public void pass() {
    become(new Condition.Passing());
    links.stream().filter(Link::hasLost).forEach(Link::close);
  }

  /** Takes that long for everything, in each direction. */
  public void delay(Duration each) {
    become(new Condition.Slow(each));
  }

  /**
   * Hands on nothing more, and tells nobody: what comes in meanwhile arrives after {@link #pass}.
   */
  public void fallSilent() {
    become(new Condition.Silent());
  }

  /** Hands requests on and loses their answers: it was done, and the client cannot know. */
  public void swallowAnswers() {
    become(new Condition.Deaf());
  }

  /** Breaks all connections at once and refuses new ones, until {@link #pass}. */
  public void cut() {
    become(new Condition.Cut());
    links.forEach(Link::close);
  }

  private synchronized void become(Condition next) {
    condition = next;
    notifyAll();
  }

  private synchronized Condition condition() {
    return condition;
  }

  /** Waits until something may go on its way: while the wire is silent, or for its delay. */
  synchronized Condition awaitPassage(Link link) throws InterruptedException {
    while (condition instanceof Condition.Silent && !link.isClosed()) {
      wait();
    }
    if (condition instanceof Condition.Slow slow) {
      long end = System.nanoTime() + slow.delay().toNanos();
      for (long left = slow.delay().toNanos(); left > 0; left = end - System.nanoTime()) {
        wait(Math.max(1, left / 1_000_000));
        if (!(condition instanceof Condition.Slow)) {
          return awaitPassage(link);
        }
      }
    }
    return condition;
  }

  private void acceptAll() {
    while (!door.isClosed()) {
      try {
        connect(door.accept());
      } catch (IOException e) {
        // The door was closed, or a client has gone already: the loop's condition tells which.
      }
    }
  }

  private void connect(Socket client) throws IOException {
    if (condition() instanceof Condition.Cut) {
      Link.reset(client);
      return;
    }
    Socket far = new Socket();
    try {
      far.connect(server, TO_CONNECT);
    } catch (IOException e) {
      far.close();
      Link.reset(client);
      return;
    }
    Link link = new Link(this, client, far);
    links.add(link);
    link.open();
    if (condition() instanceof Condition.Cut) {
      link.close();
    }
  }

  /** A link has ended. */
  synchronized void forget(Link link) {
    links.remove(link);
    notifyAll();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cut();
  }
}
