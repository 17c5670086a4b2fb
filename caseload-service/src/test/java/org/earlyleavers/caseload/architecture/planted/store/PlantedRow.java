package org.earlyleavers.caseload.architecture.planted.store;

import java.util.UUID;
import org.earlyleavers.caseload.architecture.planted.casework.CaseHelper;

/** One half of a cycle. */
public record PlantedRow(UUID id) {

  UUID from(CaseHelper helper) {
    return helper.row().id;
  }
}
