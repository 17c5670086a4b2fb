package org.earlyleavers.stack.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Keycloak takes the realm file as the light provider does: what works with one works with both.
 */
@Tag("keycloak")
class KeycloakIdentityProviderTest {

  private static final String WORKLIST = "http://localhost:18084/";

  /** What Keycloak tells of its own sessions, and nobody here reads. */
  private static final List<String> SESSION = List.of("jti", "sid", "scope");

  /** What differs with each token, or with the address. */
  private static final List<String> CIRCUMSTANCES = List.of("iss", "iat", "exp", "nbf");

  private static final KeycloakInstallation INSTALLATION =
      KeycloakInstallation.below(Path.of(System.getProperty("keycloak.directory")));

  @TempDir static Path directory;

  private static String tokenOfTheFirstStart;
  private static IdentityProvider keycloak;
  private static IdentityProvider light;

  @BeforeAll
  static void start() {
    Placement placement = Placement.at(directory.resolve("keycloak"), 0);
    try (IdentityProvider first = KeycloakIdentityProvider.start(INSTALLATION, placement)) {
      tokenOfTheFirstStart = new Tokens(first.issuer()).forUser("camille.paris");
    }
    keycloak = KeycloakIdentityProvider.start(INSTALLATION, placement);
    light = LocalIdentityProvider.start(Realm.ofTheExchange(), 0);
  }

  @AfterAll
  static void stop() {
    light.close();
    keycloak.close();
  }

  static Stream<String> machines() {
    return Realm.ofTheExchange().machines().stream();
  }

  static Stream<String> people() {
    return Realm.ofTheExchange().people().stream();
  }

  @ParameterizedTest
  @MethodSource("machines")
  void a_client_gets_a_token_with_the_same_claims_from_both(String client) throws Exception {
    JWTClaimsSet real = verified(keycloak, new Tokens(keycloak.issuer()).forClient(client));
    JWTClaimsSet lightOne = verified(light, new Tokens(light.issuer()).forClient(client));

    assertThat(claims(real)).isEqualTo(claims(lightOne)).containsKeys("groups", "sub", "azp");
    assertThat(real.getAudience()).containsExactly("early-leavers-api");
    assertThat(claims(real).keySet()).containsAnyOf("uai", "ministry");
  }

  @ParameterizedTest
  @MethodSource("people")
  void a_person_gets_a_token_with_the_same_claims_from_both(String name) throws Exception {
    JWTClaimsSet real = verified(keycloak, new Tokens(keycloak.issuer()).forUser(name));
    JWTClaimsSet lightOne = verified(light, new Tokens(light.issuer()).forUser(name));

    assertThat(claims(real)).isEqualTo(claims(lightOne)).containsEntry("preferred_username", name);
    assertThat(real.getAudience()).containsExactly("early-leavers-api");
  }

  @Test
  void tokens_of_both_last_equally_long_and_name_the_same_realm() throws Exception {
    for (IdentityProvider provider : List.of(keycloak, light)) {
      JWTClaimsSet claims = verified(provider, new Tokens(provider.issuer()).forUser("ali.psad"));
      assertThat(
              Duration.between(
                  claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
          .isEqualTo(Duration.ofMinutes(30));
      assertThat(claims.getIssuer()).isEqualTo(provider.issuer());
      assertThat(URI.create(claims.getIssuer()).getPath()).isEqualTo("/realms/early-leavers");
    }
  }

  @Test
  void a_person_who_logs_in_on_the_page_gets_the_same_claims_from_both() throws Exception {
    assertThat(claims(loggedIn(keycloak)))
        .isEqualTo(claims(loggedIn(light)))
        .containsEntry("groups", List.of("caseworker"))
        .containsEntry("structure", "75119");
  }

  private static JWTClaimsSet loggedIn(IdentityProvider provider) throws Exception {
    BrowserLogin browser = new BrowserLogin(provider.issuer());
    URI back = browser.signIn(WORKLIST, "camille.paris", Tokens.LOCAL_SECRET);
    assertThat(back.toString()).startsWith(WORKLIST);
    return verified(provider, browser.tradeCode(back, WORKLIST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://elsewhere.example/",
        "http://localhost.elsewhere.example/",
        "http://localhost:1@elsewhere.example/"
      })
  void both_send_a_browser_nowhere_but_to_this_machine(String elsewhere) throws Exception {
    for (IdentityProvider provider : List.of(keycloak, light)) {
      BrowserLogin browser = new BrowserLogin(provider.issuer());
      assertThat(browser.page("caseload", WORKLIST).statusCode()).isEqualTo(200);
      assertThat(browser.page("caseload", elsewhere).statusCode()).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @CsvSource({"school-0951099D, wrong", "ministry-labour, wrong", "nobody, local-only"})
  void both_refuse_a_wrong_secret(String client, String secret) {
    for (IdentityProvider provider : List.of(keycloak, light)) {
      assertThatThrownBy(() -> new Tokens(provider.issuer()).forClient(client, secret))
          .isInstanceOfSatisfying(
              TokenRefusedException.class, refusal -> assertThat(refusal.status()).isEqualTo(401));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "camille.paris, wrong",
    "nobody, local-only",
    "service-account-ministry-labour, local-only"
  })
  void both_refuse_a_wrong_password(String name, String password) {
    for (IdentityProvider provider : List.of(keycloak, light)) {
      assertThatThrownBy(() -> new Tokens(provider.issuer()).forUser(name, password))
          .isInstanceOfSatisfying(
              TokenRefusedException.class, refusal -> assertThat(refusal.status()).isEqualTo(400));
    }
  }

  @Test
  void both_refuse_the_login_client_a_token_of_its_own() {
    for (IdentityProvider provider : List.of(keycloak, light)) {
      assertThatThrownBy(() -> new Tokens(provider.issuer()).forClient("caseload"))
          .isInstanceOf(TokenRefusedException.class);
    }
  }

  @Test
  void a_token_is_still_good_after_a_restart_on_the_same_directory() throws Exception {
    assertThat(keysOf(keycloak).getKeyByKeyId(keyOf(tokenOfTheFirstStart))).isNotNull();
  }

  @Test
  void a_directory_in_use_is_refused_to_a_second_server() {
    Placement taken = Placement.at(directory.resolve("keycloak"), 0);
    assertThatThrownBy(() -> KeycloakIdentityProvider.launch(INSTALLATION, taken))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("in use");
  }

  @Test
  @Timeout(60)
  void closed_while_it_starts_it_leaves_no_process_behind() throws Exception {
    // Given a server that is starting
    KeycloakIdentityProvider starting =
        KeycloakIdentityProvider.launch(INSTALLATION, Placement.temporary());
    List<ProcessHandle> processes = starting.processes();
    CompletableFuture<Void> ready = CompletableFuture.runAsync(starting::awaitReady);

    // When it is closed
    starting.close();

    // Then nothing of it runs, and whoever waits for it is told so
    assertThat(processes).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    assertThatThrownBy(ready::get)
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseInstanceOf(IllegalStateException.class)
        .rootCause()
        .hasMessageContaining("closed while it was starting");
  }

  private static Map<String, Object> claims(JWTClaimsSet token) {
    Map<String, Object> claims = new TreeMap<>(token.getClaims());
    claims.keySet().removeAll(SESSION);
    claims.keySet().removeAll(CIRCUMSTANCES);
    return claims;
  }

  private static JWTClaimsSet verified(IdentityProvider provider, String token) throws Exception {
    JWK key = keysOf(provider).getKeyByKeyId(keyOf(token));
    SignedJWT jwt = SignedJWT.parse(token);
    assertThat(jwt.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
    return jwt.getJWTClaimsSet();
  }

  private static String keyOf(String token) throws Exception {
    return SignedJWT.parse(token).getHeader().getKeyID();
  }

  private static JWKSet keysOf(IdentityProvider provider) throws Exception {
    return JWKSet.load(URI.create(provider.issuer() + "/protocol/openid-connect/certs").toURL());
  }
}
