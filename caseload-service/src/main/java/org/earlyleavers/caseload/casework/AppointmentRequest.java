package org.earlyleavers.caseload.casework;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** Plans a meeting. */
public record AppointmentRequest(@NotNull @WithinYears(ahead = 2) Instant at) {}
