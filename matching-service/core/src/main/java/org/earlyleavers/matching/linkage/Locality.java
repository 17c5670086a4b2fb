package org.earlyleavers.matching.linkage;

import java.util.Locale;
import java.util.Optional;

/**
 * A place as precisely as it is known.
 *
 * @param code INSEE code of a commune ({@code 91228}, {@code 2A004}), of a country ({@code 99350})
 *     or of a département ({@code 75}, {@code 2A}, {@code 971}); anything else is opaque: equal to
 *     itself, and to nothing that is a code
 */
public record Locality(String code) {

  /** The place that a sender wrote; empty when nothing but space was written. */
  public static Optional<Locality> of(String written) {
    String code = written.strip().toUpperCase(Locale.ROOT);
    return code.isEmpty() ? Optional.empty() : Optional.of(new Locality(code));
  }
}
