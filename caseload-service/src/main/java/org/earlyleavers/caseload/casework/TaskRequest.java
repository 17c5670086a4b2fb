package org.earlyleavers.caseload.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.earlyleavers.caseload.cases.Task;

/**
 * Sets a task.
 *
 * @param title free text for the own structure
 * @param due the last day on which it is done in time
 */
public record TaskRequest(
    @NotBlank @Size(max = Task.TITLE_LENGTH) @Pattern(regexp = "[^\\u0000]*", message = "{caseload.no-null-character}") String title,
    @NotNull @WithinYears(ahead = 2) LocalDate due) {}
