package org.earlyleavers.faults;

/** One way to break the exchange, and to mend it again. */
public interface Fault {

  /** What happens, in a few words: its row in the table. */
  String name();

  /** How often in a full run. */
  int times();

  /**
   * Breaks something while the load goes on, and mends it. Returns as soon as nothing stands in the
   * way of recovery, e.g. when a killed process is started again: the time to recover counts from
   * there. Everything that varies comes from {@link Scene#random()}.
   *
   * @throws FaultSkippedException if it cannot be tried on this machine
   */
  void strike(Scene scene) throws Exception;
}
