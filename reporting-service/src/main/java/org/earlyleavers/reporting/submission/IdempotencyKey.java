package org.earlyleavers.reporting.submission;

import java.util.regex.Pattern;

/**
 * A name that a school gives to one report, so that sending it again does no harm: 1 to 128
 * printable ASCII characters.
 */
public record IdempotencyKey(String value) {

  private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7E]{1,128}");

  /**
   * Refuses what is no such name.
   *
   * @throws IllegalArgumentException which never quotes the value
   */
  public IdempotencyKey {
    if (!PRINTABLE.matcher(value).matches()) {
      throw new IllegalArgumentException("must have 1 to 128 printable ASCII characters");
    }
  }
}
