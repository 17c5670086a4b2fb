package org.earlyleavers.stack.parts;

import java.time.Duration;

/** How tests wait for what comes by itself. */
public final class Waiting {

  /** Longer than a slow, busy machine takes; a test that passes does not wait so long. */
  public static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Before a service gives up a client that says nothing, which takes a minute. */
  public static final Duration PROMPTNESS = Duration.ofSeconds(45);

  private Waiting() {}
}
