package org.earlyleavers.stack.parts;

/** Another program listens on the port that a part was asked to use. */
public final class PortTakenException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final int port;

  PortTakenException(int port, Throwable cause) {
    super("Port " + port + " is taken by another program", cause);
    this.port = port;
  }

  /** The port in question. */
  public int port() {
    return port;
  }
}
