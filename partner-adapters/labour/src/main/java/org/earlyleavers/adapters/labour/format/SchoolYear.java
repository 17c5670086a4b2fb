package org.earlyleavers.adapters.labour.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.earlyleavers.adapters.intake.field.FieldFormat;

/**
 * {@code 2025-2026}, or {@code 2025-2025} for a centre that counts in calendar years; some senders
 * put a slash or spaces.
 */
public final class SchoolYear {

  /** Reads a school year as {@code YYYY-YYYY}. */
  public static final FieldFormat<String> FORMAT =
      FieldFormat.normalised(
          "expected two equal or consecutive years (2025-2026)", SchoolYear::read);

  private static final Pattern SHAPE = Pattern.compile("([12][0-9]{3})[-/]([12][0-9]{3})");

  private SchoolYear() {}

  /** The school year as {@code YYYY-YYYY}, or empty when the years do not fit each other. */
  public static Optional<String> read(String text) {
    Matcher years = SHAPE.matcher(text.replace(" ", ""));
    if (!years.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(years.group(1));
    int second = Integer.parseInt(years.group(2));
    return second == first || second == first + 1
        ? Optional.of(first + "-" + second)
        : Optional.empty();
  }
}
