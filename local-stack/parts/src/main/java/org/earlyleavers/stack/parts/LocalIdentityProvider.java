package org.earlyleavers.stack.parts;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * A light stand-in for Keycloak that starts in seconds, at the same addresses, with the same realm
 * and the same claims.
 *
 * <p><b>For local use only</b>: plain HTTP on the loopback interface, passwords in the open, no
 * session, no brute-force protection. Its signing key is made at start and gone at the end.
 */
public final class LocalIdentityProvider implements IdentityProvider {

  private final MockWebServerWrapper server;
  private final String issuer;

  private LocalIdentityProvider(MockWebServerWrapper server, String issuer) {
    this.server = server;
    this.issuer = issuer;
  }

  /**
   * Starts a provider.
   *
   * @param port 0 takes a free one
   * @throws PortTakenException if the port is not free
   */
  public static LocalIdentityProvider start(Realm realm, int port) {
    QuietLogging.warningsOnly(
        "no.nav.security.mock", "okhttp3.mockwebserver", "mockwebserver3.MockWebServer");
    int freePort = LoopbackPorts.claim(port).get(0);
    String issuerId = "realms/" + realm.name();
    String issuer = "http://localhost:" + freePort + "/" + issuerId;
    MockWebServerWrapper server = new MockWebServerWrapper();
    OAuth2HttpRequestHandler library =
        new OAuth2HttpRequestHandler(
            new OAuth2Config(
                false,
                null,
                null,
                false,
                // Without keys of its own the library uses some that are known to everybody.
                new OAuth2TokenProvider(new KeyProvider(List.of())),
                Set.of(new RealmTokens(realm, issuerId)),
                server));
    RealmEndpoints endpoints = new RealmEndpoints(realm, issuer, library.getAuthorizationServer());
    server.start(
        InetAddress.getLoopbackAddress(),
        freePort,
        request -> forgetting(server, endpoints.answer(request)));
    return new LocalIdentityProvider(server, issuer);
  }

  /** The server, made for tests, would keep every request, passwords included, until asked. */
  private static OAuth2HttpResponse forgetting(
      MockWebServerWrapper server, OAuth2HttpResponse answer) {
    try {
      server.getMockWebServer().takeRequest(0, TimeUnit.SECONDS);
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return answer;
    }
  }

  @Override
  public String issuer() {
    return issuer;
  }

  @Override
  public void close() {
    server.stop();
  }
}
