package org.earlyleavers.caseload.readlog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One entry.
 *
 * @param reader the person's id at the identity provider
 * @param outcome {@code GRANTED}, or {@code DENIED} for another structure's case
 * @param cases which were shown, or were to be
 */
public record ReadLogEntry(
    long id,
    Instant at,
    String reader,
    String structure,
    ReadKind what,
    ReadPurpose purpose,
    String outcome,
    List<UUID> cases) {}
