package org.earlyleavers.reporting.intake;

/**
 * One thing that is wrong with what was sent.
 *
 * @param field where, as a path into the body, e.g. {@code pupil.givenNames[0]}
 * @param message what is expected there; never the value that was sent
 */
public record Violation(String field, String message) {}
