package org.earlyleavers.caseload.casework;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.earlyleavers.caseload.cases.Need;

/** What the young person needs; none is an answer too. */
public record NeedsRequest(@NotNull Set<@NotNull Need> needs) {}
