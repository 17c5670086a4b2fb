package org.earlyleavers.caseload.casework;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Says whether somebody is away.
 *
 * @param caseworker user name as the identity provider knows it
 */
public record AbsenceRequest(
    @NotNull @Pattern(regexp = "[A-Za-z0-9._@-]{1,100}", message = "{caseload.user-name}") String caseworker,
    @NotNull Boolean absent) {}
