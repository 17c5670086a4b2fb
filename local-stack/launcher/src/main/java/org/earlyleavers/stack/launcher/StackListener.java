package org.earlyleavers.stack.launcher;

import java.time.Duration;

/** Is told what happens in a local stack, from several threads. */
public interface StackListener {

  /**
   * Something is ready for use.
   *
   * @param after since it was started
   */
  void ready(String what, String address, Duration after);

  /** A service has logged a warning or worse, or has ended without being asked to. */
  void problem(String what, String message);

  /** One that does not listen. */
  static StackListener none() {
    return new StackListener() {
      @Override
      public void ready(String what, String address, Duration after) {}

      @Override
      public void problem(String what, String message) {}
    };
  }
}
