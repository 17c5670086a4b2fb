package org.earlyleavers.caseload.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Bounds of the live lists. */
@ConfigMapping(prefix = "caseload.live")
public interface LiveConfig {

  /** A comment is sent this often, so that both sides notice a dead connection. */
  @WithDefault("PT15S")
  Duration heartbeatEvery();

  /** Events kept for one client that does not read; beyond, it is told to read its list anew. */
  @WithDefault("256")
  @Min(1) @Max(100_000) int eventsPerClient();

  /** Clients of this instance; one more is refused. */
  @WithDefault("2000")
  @Min(1) int clients();

  /** Looks for events this often, even if the database has announced none. */
  @WithDefault("PT1S")
  Duration lookEvery();

  /** How long events are kept for clients that come back. */
  @WithDefault("PT6H")
  Duration keepFor();
}
