package org.earlyleavers.reporting.architecture.planted.rows;

import org.earlyleavers.reporting.architecture.planted.intake.RuleWithFramework;

/** Breaks on purpose: the other half of a cycle. */
public class PlantedRow {

  public RuleWithFramework rule() {
    return new RuleWithFramework();
  }
}
