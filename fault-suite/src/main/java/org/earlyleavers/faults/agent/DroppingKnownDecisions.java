package org.earlyleavers.faults.agent;

import java.util.Optional;
import net.bytebuddy.asm.Advice;
import org.earlyleavers.matching.dossier.Dossier;

/** The planted bug where decisions are taken: what brings nothing new announces nothing. */
final class DroppingKnownDecisions {

  private DroppingKnownDecisions() {}

  // The library writes the assignment's value back, which no compiler can know.
  @SuppressWarnings({"unused", "UnusedVariable", "ParameterValue"})
  @Advice.OnMethodExit
  static void exit(@Advice.This Dossier known, @Advice.Return(readOnly = false) Dossier.Step step) {
    if (step.dossier().equals(known)) {
      step = new Dossier.Step(known, Optional.empty());
    }
  }
}
