package org.earlyleavers.adapters.labour.pull;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/** The Tableau de bord de l'apprentissage, interface v2 for institutions. */
@Path("/api/v2")
interface AffelnetApi {

  /** The technical account. */
  record Credentials(String username, String password) {}

  /**
   * A token for the requests.
   *
   * @param expiresIn in seconds
   */
  record Token(String token, long expiresIn) {}

  /** One page; an item that is not as documented shall not cost the others. */
  record Page(Summary metadonnees, List<JsonNode> effectifs) {}

  /**
   * What all pages of an answer have in common.
   *
   * @param totalElements number of items on all pages
   */
  record Summary(int totalElements) {}

  @POST
  @Path("/auth/login")
  Token login(Credentials credentials);

  /**
   * Apprentices by first day of the course, which lies between the two days, both included.
   *
   * @param departments at most ten, with commas between them
   * @param page counted from 1; one behind the last is empty
   */
  @GET
  @Path("/affelnet/suivi")
  Page followUp(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
      @QueryParam("dateDebutFormationMin") String first,
      @QueryParam("dateDebutFormationMax") String last,
      @QueryParam("departements") String departments,
      @QueryParam("page") int page);
}
