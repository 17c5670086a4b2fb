package org.earlyleavers.caseload.page;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earlyleavers.caseload.access.Roles;
import org.jboss.resteasy.reactive.RestForm;

/** How one user wants the page, kept in cookies. */
@Path("/worklist/preferences")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR})
public class Preferences {

  private static final Duration KEPT = Duration.ofDays(365);

  /** A page of ours, nothing else. */
  private static final Pattern OWN_PAGE = Pattern.compile("/worklist([/?][A-Za-z0-9/?&=%._-]*)?");

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response set(
      @RestForm Optional<String> language,
      @RestForm Optional<String> theme,
      @RestForm Optional<String> back) {
    String page = back.filter(OWN_PAGE.asMatchPredicate()).orElse("/worklist");
    Response.ResponseBuilder answer = Response.seeOther(URI.create(page));
    language
        .flatMap(Language::tagged)
        .ifPresent(wanted -> answer.cookie(cookie(Frame.LANGUAGE_COOKIE, wanted.tag())));
    theme.ifPresent(
        wanted ->
            answer.cookie(
                cookie(Frame.THEME_COOKIE, "neutral".equals(wanted) ? "neutral" : "dsfr")));
    return answer.build();
  }

  private static NewCookie cookie(String name, String value) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/worklist")
        .maxAge(Math.toIntExact(KEPT.toSeconds()))
        .sameSite(SameSite.LAX)
        .httpOnly(true)
        .build();
  }
}
