package org.earlyleavers.faults.arena;

/**
 * A part of the exchange that can be ended and started again, at the same port on the same data.
 */
public interface Part {

  /** Its name in words. */
  String title();

  /** Ends it as {@code kill -9} does. Returns when it is gone; does nothing if it is already. */
  void kill();

  /** Begins to start it again. */
  void start() throws InterruptedException;

  /** Returns when it serves. */
  void awaitReady() throws InterruptedException;
}
