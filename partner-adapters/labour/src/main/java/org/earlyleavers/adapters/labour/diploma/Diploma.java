package org.earlyleavers.adapters.labour.diploma;

/**
 * A diploma or title of the national register (RNCP).
 *
 * @param level of the national framework, 3 (CAP) to 8 (doctorate)
 * @param title as the register writes it
 */
public record Diploma(int level, String title) {}
