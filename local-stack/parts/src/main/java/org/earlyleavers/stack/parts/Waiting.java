package org.earlyleavers.stack.parts;

import java.time.Duration;

/** How tests wait for what comes by itself. */
public final class Waiting {

  /** Longer than a slow machine takes that has other work; a test that passes waits less. */
  public static final Duration PATIENCE = Duration.ofMinutes(3);

  private Waiting() {}
}
