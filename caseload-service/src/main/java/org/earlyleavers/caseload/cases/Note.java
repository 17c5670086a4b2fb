package org.earlyleavers.caseload.cases;

import java.time.Instant;
import java.util.UUID;

/**
 * What a caseworker wants to remember. Free text goes to no other organisation, and nothing about
 * health belongs into it.
 *
 * @param structure whose people may read it
 * @param text at most {@value #LENGTH} characters
 */
public record Note(UUID id, UUID caseId, Instant at, String by, String structure, String text) {

  /** Longest text, in characters. */
  public static final int LENGTH = 2_000;
}
