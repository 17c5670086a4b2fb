package org.earlyleavers.reporting.wiring;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Which tables give codes their meaning. */
@ConfigMapping(prefix = "reporting.nomenclature")
public interface NomenclatureSettings {

  /** Files in here take the place of the tables of the same name that are shipped. */
  Optional<Path> dir();
}
