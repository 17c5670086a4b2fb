package org.earlyleavers.caseload.casework;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Gives a case to somebody.
 *
 * @param caseworker user name as the identity provider knows it, e.g. {@code camille.paris}
 */
public record AssignmentRequest(
    @NotNull @Pattern(regexp = "[A-Za-z0-9._@-]{1,100}", message = "{caseload.user-name}") String caseworker) {}
