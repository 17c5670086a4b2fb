package org.earlyleavers.caseload.casework;

import jakarta.validation.constraints.NotNull;
import org.earlyleavers.caseload.cases.ClosureReason;

/** Ends a follow-up. */
public record ClosureRequest(@NotNull ClosureReason reason) {}
