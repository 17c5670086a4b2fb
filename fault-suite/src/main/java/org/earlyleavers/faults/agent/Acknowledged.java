package org.earlyleavers.faults.agent;

import net.bytebuddy.asm.Advice;

/** Woven into the publishing of reports, which returns when the broker has acknowledged them. */
final class Acknowledged {

  private Acknowledged() {}

  @Advice.OnMethodExit
  static void exit() {
    DeadPoint.reached("acknowledged");
  }
}
