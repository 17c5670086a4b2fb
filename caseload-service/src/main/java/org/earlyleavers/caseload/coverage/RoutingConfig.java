package org.earlyleavers.caseload.coverage;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Which territories are covered by which local mission. */
@ConfigMapping(prefix = "caseload.routing")
public interface RoutingConfig {

  /** The coverage file to read at start; without one, the extract that comes along. */
  Optional<Path> coverageFile();
}
