package org.earlyleavers.matching.dossier;

import java.time.Instant;
import java.util.Optional;

/**
 * How fresh a source was for one dossier at one moment.
 *
 * @param completeUpTo absent when the source has never spoken
 * @param silent whether that is older than the source's limit, or behind a backlog
 */
public record SourceState(String source, Optional<Instant> completeUpTo, boolean silent) {}
