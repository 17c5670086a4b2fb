package org.earlyleavers.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Nothing may be kept of a report any longer. Its owner answers with a tombstone, which makes
 * matching forget the dossier and leave tombstones in turn.
 */
public record ErasureRequested(UUID reportId, Instant requestedAt) implements ReportRequest {}
