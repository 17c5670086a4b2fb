package org.earlyleavers.stack.parts;

import java.net.InetAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * A light stand-in for Keycloak that starts in seconds, at the same addresses, with the same realm
 * and the same claims.
 *
 * <p><b>For local use only</b>: plain HTTP on the loopback interface, passwords in the open, no
 * session, no brute-force protection. Its signing key is made at start and gone at the end.
 *
 * <p>For tests it can be away for a while, and change its signing key.
 */
public final class LocalIdentityProvider implements IdentityProvider {

  private final int port;
  private final String issuer;
  private final RotatingKey key;
  private final TokenSigner signer;
  private final RealmEndpoints endpoints;
  private MockWebServerWrapper server;

  private LocalIdentityProvider(Realm realm, int port) {
    String issuerId = "realms/" + realm.name();
    this.port = port;
    this.issuer = "http://localhost:" + port + "/" + issuerId;
    this.key = new RotatingKey();
    this.signer = new TokenSigner(key, issuerId);
    this.server = new MockWebServerWrapper();
    OAuth2HttpRequestHandler library =
        new OAuth2HttpRequestHandler(
            new OAuth2Config(
                false,
                null,
                null,
                false,
                new OAuth2TokenProvider(key),
                Set.of(new RealmTokens(realm, issuerId)),
                server));
    this.endpoints = new RealmEndpoints(realm, issuer, library.getAuthorizationServer(), signer);
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
    LocalIdentityProvider provider =
        new LocalIdentityProvider(realm, LoopbackPorts.claim(port).get(0));
    provider.listen(provider.server);
    return provider;
  }

  private void listen(MockWebServerWrapper listening) {
    listening.start(
        InetAddress.getLoopbackAddress(),
        port,
        request -> forgetting(listening, endpoints.answer(request)));
  }

  /** Goes away: nobody listens any more. What it has signed stays good. */
  public synchronized void leave() {
    server.stop();
  }

  /** Is back at the same address, with the same key, after {@link #leave}. */
  public synchronized void comeBack() {
    server = new MockWebServerWrapper();
    listen(server);
  }

  /** Signs with another key from now on, and stands by nothing that it has signed before. */
  public void rotateKey() {
    key.rotate();
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

  /** A token that says whatever a test wants, signed as if this provider had given it. */
  String sign(Map<String, Object> claims) {
    return signer.sign(claims);
  }

  @Override
  public synchronized void close() {
    server.stop();
  }
}
