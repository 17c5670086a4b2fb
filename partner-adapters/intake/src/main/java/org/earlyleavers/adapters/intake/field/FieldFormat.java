package org.earlyleavers.adapters.intake.field;

import java.util.Optional;
import java.util.function.Function;

/**
 * How the text of one field is read.
 *
 * @param expected what the sender should write, e.g. {@code expected 14 digits}; shown to the
 *     sender, hence never made from the input
 * @param reader empty when the text does not fit
 */
public record FieldFormat<T>(String expected, Function<String, Optional<T>> reader) {

  /** Any text. */
  public static final FieldFormat<String> TEXT = new FieldFormat<>("expected text", Optional::of);

  /** A text that one of the identifiers' own readers takes. */
  public static FieldFormat<String> normalised(
      String expected, Function<String, Optional<String>> reader) {
    return new FieldFormat<>(expected, reader);
  }
}
