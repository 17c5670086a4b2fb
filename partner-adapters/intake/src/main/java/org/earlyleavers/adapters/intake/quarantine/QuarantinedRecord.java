package org.earlyleavers.adapters.intake.quarantine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earlyleavers.adapters.intake.field.FieldFinding;

/**
 * A record that was refused.
 *
 * @param batch when the batch was taken in that it came with, which no other batch of the source
 *     shares
 * @param line where the sender finds it in that batch
 * @param findings why it was refused
 * @param content the fields that the exchange reads, by the sender's names; only of somebody whose
 *     birth date shows 16 or over
 */
public record QuarantinedRecord(
    String id,
    String source,
    Instant batch,
    int line,
    List<FieldFinding> findings,
    Optional<Map<String, String>> content,
    Instant keptUntil) {}
