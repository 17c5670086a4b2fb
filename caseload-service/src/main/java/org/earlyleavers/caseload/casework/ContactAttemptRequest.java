package org.earlyleavers.caseload.casework;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.earlyleavers.caseload.cases.ContactAttempt;
import org.earlyleavers.caseload.cases.ContactAttempt.Channel;
import org.earlyleavers.caseload.cases.ContactAttempt.Result;

/**
 * Says that somebody tried to reach the young person.
 *
 * @param note free text for the own structure, may be absent
 */
public record ContactAttemptRequest(
    @NotNull Channel channel,
    @NotNull Result result,
    @Size(max = ContactAttempt.NOTE_LENGTH) @Pattern(regexp = "[^\\u0000]*", message = "{caseload.no-null-character}") String note) {}
