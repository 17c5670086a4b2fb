package org.earlyleavers.caseload.personalfile;

import java.util.Set;
import java.util.UUID;

/**
 * What was asked to be put right.
 *
 * @param fields names of what will be different
 */
public record Rectification(UUID id, UUID reportId, Set<String> fields) {}
