package org.earlyleavers.reporting.decisions;

import java.time.Instant;
import org.earlyleavers.reporting.feedback.Feedback;

/**
 * What was decided, and when.
 *
 * @param revision grows with each change of mind
 */
public record DecidedFeedback(Feedback feedback, Instant decidedAt, long revision) {}
