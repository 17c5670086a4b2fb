package org.earlyleavers.caseload.handover;

import jakarta.validation.constraints.NotNull;
import org.earlyleavers.caseload.handover.HandOver.RefusalReason;

/** Says why a structure does not take a case. */
public record HandOverRefusalRequest(@NotNull RefusalReason reason) {}
