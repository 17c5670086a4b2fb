package org.earlyleavers.events;

import java.time.Instant;
import java.util.UUID;

/** The school takes its report back: it was sent by mistake. */
public record DropoutReportWithdrawn(
    UUID reportId, int revision, Instant withdrawnAt, String schoolUai)
    implements DropoutReportEvent {}
