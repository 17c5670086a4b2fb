package org.earlyleavers.faults.agent;

import net.bytebuddy.asm.Advice;

/** Woven into the application of a decision, so that its commit is told from others. */
final class Deciding {

  private Deciding() {}

  @Advice.OnMethodExit
  static void exit() {
    DeadPoint.deciding();
  }
}
