package org.earlyleavers.caseload.page;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses forms that another site's page sends with the session of a user (cross-site request
 * forgery). Browsers say of every request where it comes from, which a page cannot forge: {@code
 * Sec-Fetch-Site}, and {@code Origin} where that is missing. The API needs no such check: it takes
 * no cookies.
 */
class OwnFormsOnly {

  private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  @ServerRequestFilter(preMatching = true)
  Optional<Response> refuseForeignForms(
      ContainerRequestContext request, HttpServerRequest received) {
    boolean harmless =
        READING.contains(request.getMethod())
            || !PageAddress.isOfThePage(request.getUriInfo().getPath())
            || comesFromOwnPage(
                request.getHeaderString("Sec-Fetch-Site"),
                request.getHeaderString("Origin"),
                String.valueOf(received.authority()));
    return harmless ? Optional.empty() : Optional.of(Response.status(Status.FORBIDDEN).build());
  }

  static boolean comesFromOwnPage(String site, String origin, String authority) {
    if (site != null) {
      return site.equals("same-origin");
    }
    try {
      return origin != null && authority.equals(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
