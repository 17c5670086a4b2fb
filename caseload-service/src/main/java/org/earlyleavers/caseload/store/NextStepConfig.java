package org.earlyleavers.caseload.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.earlyleavers.caseload.cases.Deadlines;

/** By when what has to be done in an open case. */
@ConfigMapping(prefix = "caseload.next-step")
public interface NextStepConfig {

  /** After the case was opened. */
  @WithDefault("P5D")
  Duration firstCall();

  /** After the case of a minor was opened. */
  @WithDefault("P2D")
  Duration firstCallUnder18();

  /** After the case was opened at a coordination. */
  @WithDefault("P2D")
  Duration findStructure();

  /** After an attempt that nobody answered. */
  @WithDefault("P3D")
  Duration callAgain();

  /** After enough was tried. */
  @WithDefault("P7D")
  Duration decideUnreachable();

  /** After a conversation. */
  @WithDefault("P30D")
  Duration followUp();

  /** All of them. */
  default Deadlines deadlines() {
    return new Deadlines(
        firstCall(),
        firstCallUnder18(),
        findStructure(),
        callAgain(),
        decideUnreachable(),
        followUp());
  }
}
