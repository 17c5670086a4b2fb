package org.earlyleavers.caseload.coverage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.caseload.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The structures and their names. */
@Path("/structures")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR, Roles.OPERATOR, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
public class StructuresResource {

  private final Structures structures;

  StructuresResource(Structures structures) {
    this.structures = structures;
  }

  @GET
  @Operation(summary = "Every structure, or those of a département, by code")
  public List<Structure> list(@QueryParam("departement") Optional<String> departement) {
    return structures.all().stream()
        .filter(one -> departement.isEmpty() || one.departement().equals(departement))
        .toList();
  }
}
