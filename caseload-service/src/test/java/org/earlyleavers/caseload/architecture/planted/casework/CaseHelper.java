package org.earlyleavers.caseload.architecture.planted.casework;

import org.earlyleavers.caseload.architecture.planted.store.PlantedRow;

/** A name that says nothing, and the other half of the cycle. */
public record CaseHelper(PlantedRow row) {}
