package org.earlyleavers.caseload.service;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Something that we have got wrong, as it is in tests alone. */
@Path("/faulty")
@Authenticated
public class FaultyResource {

  @GET
  @Operation(hidden = true)
  public String fail(@QueryParam("name") String name) {
    throw new IllegalStateException("Cannot cope with " + name);
  }
}
