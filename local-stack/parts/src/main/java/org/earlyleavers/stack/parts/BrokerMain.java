package org.earlyleavers.stack.parts;

import java.nio.file.Path;

/** A broker in a process of its own, for whoever wants to kill it. */
public final class BrokerMain {

  private static final int FAILED = 1;

  private BrokerMain() {}

  /**
   * Runs a broker until the process is ended.
   *
   * @param args its directory, which it finds again after a crash; the port that it listens on; and
   *     the port that clients are told, another one if something stands before the broker
   */
  public static void main(String[] args) {
    try {
      EmbeddedBroker broker =
          EmbeddedBroker.start(
              Placement.at(Path.of(args[0]), Integer.parseInt(args[1])), Integer.parseInt(args[2]));
      Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-broker"));
    } catch (RuntimeException e) {
      e.printStackTrace();
      // Its threads would keep a failed process alive.
      System.exit(FAILED);
    }
  }
}
