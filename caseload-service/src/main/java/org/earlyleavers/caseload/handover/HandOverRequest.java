package org.earlyleavers.caseload.handover;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.earlyleavers.caseload.handover.HandOver.Reason;

/**
 * Asks another structure to take a case over.
 *
 * @param to its code, e.g. {@code 91377} or {@code PSAD-75}
 */
public record HandOverRequest(
    @NotNull @Pattern(
            regexp = "\\d[0-9AB]\\d{3}|(?:PSAD|CIO)-(?:\\d{2,3}|2[AB])",
            message = "{caseload.structure}")
        String to,
    @NotNull Reason reason) {}
