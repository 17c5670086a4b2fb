package org.earlyleavers.adapters.exchange;

/** Synthetic engagements. */
final class Engagements {

  private static final String LINE =
      "{\"engagementId\":\"%s\",\"familyName\":\"%s\",\"givenNames\":[\"Maëlys\"],"
          + "\"birthDate\":\"2007-03-14\",\"kind\":\"VOLUNTARY_MILITARY_SERVICE\","
          + "\"startsOn\":\"2026-01-05\",\"recordedAt\":\"2026-01-06T08:00:00Z\"}\n";

  private Engagements() {}

  /** A complete engagement with its line break. */
  static String line(String id, String familyName) {
    return LINE.formatted(id, familyName);
  }
}
