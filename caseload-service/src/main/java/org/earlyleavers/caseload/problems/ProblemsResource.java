package org.earlyleavers.caseload.problems;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Explains the types of problem documents, each at its own path. */
@Path("/problems")
@Authenticated
public class ProblemsResource {

  /**
   * What a kind of problem means.
   *
   * @param status the HTTP status that it comes with
   */
  public record Explanation(String type, int status, String title, String detail) {}

  @GET
  @Path("/{name}")
  @Produces(MediaType.APPLICATION_JSON)
  @NonBlocking
  @Operation(summary = "What a problem type means")
  public Explanation explain(
      @PathParam("name") String name,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> language) {
    ProblemTexts texts = new ProblemTexts(Language.preferred(language));
    return Arrays.stream(ProblemKind.values())
        .filter(kind -> kind.type().equals("/problems/" + name))
        .findFirst()
        .map(
            kind ->
                new Explanation(kind.type(), kind.status(), texts.title(kind), texts.detail(kind)))
        .orElseThrow(NotFoundException::new);
  }
}
