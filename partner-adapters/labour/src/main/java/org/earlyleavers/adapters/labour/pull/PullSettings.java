package org.earlyleavers.adapters.labour.pull;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings under {@code adapters.labour.pull}. */
@ConfigMapping(prefix = "adapters.labour.pull")
public interface PullSettings {

  /** Where the interface's {@code /api} stands, without it; nothing is pulled without a URL. */
  Optional<URI> url();

  /** The technical account. */
  Optional<String> username();

  /** Its password. */
  Optional<String> password();

  /** Whose training centres are asked for: INSEE codes of three characters. */
  Optional<List<String>> departments();

  /** How many years of entry are asked for, the current one included; courses last as long. */
  @WithDefault("3")
  int yearsOfEntry();

  /** How often everything is asked for anew; {@code off} for never. */
  @WithDefault("6h")
  String every();

  /** How long one answer may take. */
  @WithDefault("PT60S")
  Duration timeout();

  /** How often a request is made until the pull is given up. */
  @WithDefault("5")
  int attempts();

  /** Until the second attempt; then twice as long each time. */
  @WithDefault("PT2S")
  Duration firstDelay();

  /** The longest time between two attempts, also where the answer names a longer one. */
  @WithDefault("PT15M")
  Duration longestDelay();
}
