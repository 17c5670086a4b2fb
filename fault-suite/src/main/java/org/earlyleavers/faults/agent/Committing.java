package org.earlyleavers.faults.agent;

import net.bytebuddy.asm.Advice;

/** Woven into the database driver. */
final class Committing {

  private Committing() {}

  @Advice.OnMethodEnter
  static void enter() {
    DeadPoint.committing(true);
  }

  @Advice.OnMethodExit
  static void exit() {
    DeadPoint.committing(false);
  }
}
