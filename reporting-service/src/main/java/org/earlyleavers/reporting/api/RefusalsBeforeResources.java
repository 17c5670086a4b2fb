package org.earlyleavers.reporting.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;

/**
 * Makes problem documents of the refusals that never get as far as a resource: who has no valid
 * token, and what nobody serves.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class RefusalsBeforeResources implements HttpAuthenticationMechanism {

  private static final int AFTER_EVERYTHING_ELSE = 1_000_000;
  private static final int NOT_FOUND = 404;

  private final OidcAuthenticationMechanism tokens;
  private final ObjectMapper json;

  RefusalsBeforeResources(OidcAuthenticationMechanism tokens, ObjectMapper json) {
    this.tokens = tokens;
    this.json = json;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager identities) {
    return tokens.authenticate(request, identities);
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return tokens.getChallenge(request);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return tokens.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
    return tokens.getCredentialTransport(request);
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext request) {
    return getChallenge(request)
        .map(
            challenge -> {
              challenge
                  .getHeaders()
                  .forEach((name, value) -> request.response().putHeader(name, value));
              end(request, Problem.noToken());
              return true;
            });
  }

  void serveWhatNobodyServes(@Observes Router router) {
    router
        .route()
        .order(AFTER_EVERYTHING_ELSE)
        .handler(request -> end(request, Problem.of(NOT_FOUND, "Not Found", null)));
  }

  private void end(RoutingContext request, Problem problem) {
    HttpServerResponse response = request.response();
    response
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .end(text(problem));
  }

  private String text(Problem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
