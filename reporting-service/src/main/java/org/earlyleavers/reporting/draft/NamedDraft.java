package org.earlyleavers.reporting.draft;

import java.util.Optional;
import org.earlyleavers.reporting.intake.ReportDraft;

/**
 * A draft and the school's own name of it, unchecked.
 *
 * @param reference absent if it is missing
 */
public record NamedDraft(Optional<String> reference, ReportDraft draft) {}
