package org.earlyleavers.caseload.casework;

import jakarta.validation.constraints.NotNull;

/** Gives a case to whom a rule names. */
public record AssignmentByRuleRequest(@NotNull AssignmentRule rule) {}
