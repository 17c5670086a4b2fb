package org.earlyleavers.reporting.architecture.planted.intake;

import jakarta.ws.rs.core.Response;
import org.earlyleavers.reporting.architecture.planted.rows.PlantedRow;

/** Breaks on purpose: a rule that knows HTTP, and one half of a cycle. */
public class RuleWithFramework {

  public Response answer(PlantedRow row) {
    return Response.ok(row).build();
  }
}
