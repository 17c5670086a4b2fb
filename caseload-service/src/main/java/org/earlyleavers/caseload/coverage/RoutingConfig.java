package org.earlyleavers.caseload.coverage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Who is followed by which structure. */
@ConfigMapping(prefix = "caseload.routing")
public interface RoutingConfig {

  /**
   * The first version of the coverage, read when the database has none; without one, the extract
   * that comes along. Later ones are imported.
   */
  Optional<Path> coverageFile();

  /** Rules that come before the residence; without a file there are none. Read at start. */
  Optional<Path> rulesFile();

  /** The communes of France; without a file, those of 2026 that come along. Read at start. */
  Optional<Path> communesFile();

  /**
   * How often an instance looks for what came into force: versions that were imported elsewhere,
   * days that began. Open cases move then. As {@code quarkus.scheduler} reads it.
   */
  @WithDefault("PT1M")
  String checkEvery();

  /** How many cases move in one transaction. */
  @WithDefault("100")
  int casesAtOnce();
}
