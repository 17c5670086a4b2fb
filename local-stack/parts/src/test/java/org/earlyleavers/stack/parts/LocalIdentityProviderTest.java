package org.earlyleavers.stack.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalIdentityProviderTest {

  private static final String CALLBACK = "http://localhost:9999/callback";

  private static IdentityProvider provider;
  private static Tokens tokens;

  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    provider = LocalIdentityProvider.start(Realm.ofTheExchange(), 0);
    tokens = new Tokens(provider.issuer());
  }

  @AfterAll
  static void stop() {
    provider.close();
  }

  @ParameterizedTest
  @CsvSource({
    "school-0951099D, school, uai, 0951099D",
    "school-0594899E, school, uai, 0594899E",
    "school-0491801S, school, uai, 0491801S",
    "ministry-agriculture, partner, ministry, agriculture",
    "ministry-labour, partner, ministry, labour",
    "ministry-defence, partner, ministry, defence"
  })
  void a_client_gets_a_signed_token_with_its_role_and_organisation(
      String client, String role, String claim, String organisation) throws Exception {
    // When a client asks for a token
    JWTClaimsSet claims = verified(tokens.forClient(client));

    // Then it says who the client is and for whom it works
    assertThat(claims.getIssuer()).isEqualTo(provider.issuer());
    assertThat(claims.getAudience()).containsExactly("early-leavers-api");
    assertThat(claims.getStringListClaim("groups")).containsExactly(role);
    assertThat(claims.getClaims())
        .contains(entry(claim, organisation), entry("azp", client), entry("typ", "Bearer"))
        .containsEntry("preferred_username", "service-account-" + client.toLowerCase(Locale.ROOT));
    assertThat(claims.getExpirationTime().toInstant()).isAfter(Instant.now());
  }

  @ParameterizedTest
  @CsvSource({
    "camille.paris, caseworker, 75119",
    "karim.corbeil, caseworker, 91377",
    "odile.psad, coordinator, PSAD-75",
    "ali.psad, coordinator, PSAD-91",
    "renee.review, reviewer,",
    "oscar.exploitation, operator,",
    "agnes.audit, auditor,"
  })
  void a_person_gets_a_token_with_role_and_structure(String name, String role, String structure)
      throws Exception {
    // When a person logs in
    JWTClaimsSet claims = verified(tokens.forUser(name));

    // Then the token says who that is and for which structure he or she works
    assertThat(claims.getAudience()).containsExactly("early-leavers-api");
    assertThat(claims.getStringListClaim("groups")).containsExactly(role);
    assertThat(claims.getStringClaim("structure")).isEqualTo(structure);
    assertThat(claims.getStringClaim("preferred_username")).isEqualTo(name);
    assertThat(claims.getClaim("uai")).isNull();
    assertThat(claims.getClaim("ministry")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"school-0951099D, wrong", "nobody, local-only", "caseload, local-only"})
  void a_client_without_the_right_gets_no_token(String client, String secret) {
    assertThatThrownBy(() -> tokens.forClient(client, secret))
        .isInstanceOf(TokenRefusedException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "camille.paris, wrong",
    "nobody, local-only",
    "service-account-ministry-labour, local-only"
  })
  void a_person_without_the_password_gets_no_token(String name, String password) {
    assertThatThrownBy(() -> tokens.forUser(name, password))
        .isInstanceOfSatisfying(
            TokenRefusedException.class, refusal -> assertThat(refusal.status()).isEqualTo(400));
  }

  @Test
  void grants_that_the_realm_does_not_know_are_refused() throws Exception {
    // When somebody presents a token of his or her own making in exchange for a real one
    HttpResponse<String> answer =
        post(
            protocol("/token"),
            "grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&assertion=e30.e30.e30"
                + "&client_id=caseload&client_secret=local-only");

    // Then there is none
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("access_token");
  }

  @Test
  void a_person_logs_in_on_the_page_and_the_client_trades_the_code_for_a_token() throws Exception {
    // Given the page that a client sends a browser to
    URI page = authorisation("caseload", CALLBACK);
    assertThat(get(page).body()).contains("name=\"username\"", "name=\"password\"");

    // When a person signs in, with claims of his or her own making
    HttpResponse<String> redirect =
        post(
            page,
            "username=camille.paris&password=local-only&claims=%7B%22groups%22%3A%5B%22auditor%22%5D%7D");

    // Then the browser goes back with a code
    assertThat(redirect.statusCode()).isEqualTo(302);
    URI back = URI.create(redirect.headers().firstValue("location").orElseThrow());
    assertThat(back.toString()).startsWith(CALLBACK).contains("state=here");
    String code = back.getQuery().replaceAll(".*code=([^&]+).*", "$1");

    // And the code is worth a token with that person's own claims
    String trade =
        "grant_type=authorization_code&client_id=caseload&client_secret=local-only&code="
            + code
            + "&redirect_uri="
            + CALLBACK;
    JsonNode answer = json(post(protocol("/token"), trade));
    JWTClaimsSet claims = verified(answer.required("access_token").textValue());
    assertThat(claims.getStringListClaim("groups")).containsExactly("caseworker");
    assertThat(claims.getStringClaim("structure")).isEqualTo("75119");
    assertThat(claims.getSubject())
        .isEqualTo(verified(tokens.forUser("camille.paris")).getSubject());
    assertThat(claims.getStringClaim("typ")).isEqualTo("Bearer");

    // And a token for the client alone says who it is
    JWTClaimsSet identity = verified(answer.required("id_token").textValue());
    assertThat(identity.getStringClaim("nonce")).isEqualTo("once");
    assertThat(identity.getStringClaim("typ")).isEqualTo("ID");
    assertThat(identity.getAudience()).containsExactly("caseload");

    // And so is the refresh token that came with it
    String refresh =
        "grant_type=refresh_token&client_id=caseload&client_secret=local-only&refresh_token="
            + answer.required("refresh_token").textValue();
    JWTClaimsSet refreshed =
        verified(json(post(protocol("/token"), refresh)).required("access_token").textValue());
    assertThat(refreshed.getStringClaim("structure")).isEqualTo("75119");

    // And the code is worth nothing a second time
    assertThat(post(protocol("/token"), trade).statusCode()).isEqualTo(400);
  }

  @Test
  void the_page_lets_nobody_in_with_a_wrong_password_or_sends_the_code_elsewhere()
      throws Exception {
    assertThat(
            post(authorisation("caseload", CALLBACK), "username=camille.paris&password=wrong")
                .statusCode())
        .isEqualTo(401);
    assertThat(get(authorisation("caseload", "http://elsewhere.example/")).statusCode())
        .isEqualTo(400);
    assertThat(get(authorisation("caseload", "http://localhost:1@elsewhere.example/")).statusCode())
        .isEqualTo(400);
    assertThat(get(authorisation("ministry-labour", CALLBACK)).statusCode()).isEqualTo(400);
  }

  @Test
  void the_discovery_document_is_at_keycloaks_address_and_names_keycloaks_addresses()
      throws Exception {
    JsonNode discovery = discovery();
    assertThat(provider.issuer()).endsWith("/realms/early-leavers");
    assertThat(discovery.required("issuer").textValue()).isEqualTo(provider.issuer());
    assertThat(discovery.required("token_endpoint").textValue())
        .isEqualTo(provider.issuer() + "/protocol/openid-connect/token");
  }

  @Test
  void the_issuer_is_the_same_under_whatever_name_the_provider_is_called() throws Exception {
    URI other = URI.create(protocol("/token").toString().replace("localhost", "127.0.0.1"));
    JsonNode answer =
        json(
            post(
                other,
                "grant_type=client_credentials&client_id=ministry-labour&client_secret=local-only"));
    assertThat(verified(answer.required("access_token").textValue()).getIssuer())
        .isEqualTo(provider.issuer());
  }

  @Test
  void what_the_library_offers_beyond_the_realm_is_not_there() throws Exception {
    for (String path : List.of("/debugger", "/introspect", "/token", "/authorize")) {
      assertThat(get(URI.create(provider.issuer() + path)).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void it_may_be_away_for_a_while_and_is_the_same_afterwards() throws Exception {
    // Given a provider that has given a token
    try (LocalIdentityProvider own = LocalIdentityProvider.start(Realm.ofTheExchange(), 0)) {
      Tokens given = new Tokens(own.issuer());
      String token = given.forClient("ministry-labour");

      // When it goes away, then nobody answers
      own.leave();
      assertThatThrownBy(() -> given.forClient("ministry-labour"))
          .isInstanceOf(UncheckedIOException.class);

      // And when it is back, then its key is the same
      own.comeBack();
      assertThat(keyIds(own)).containsExactly(keyId(token));
      assertThat(keyId(given.forClient("ministry-labour"))).isEqualTo(keyId(token));
    }
  }

  @Test
  void it_forgets_its_key_for_another_one() throws Exception {
    // Given a provider that has given a token
    try (LocalIdentityProvider own = LocalIdentityProvider.start(Realm.ofTheExchange(), 0)) {
      Tokens given = new Tokens(own.issuer());
      String before = given.forClient("ministry-labour");

      // When its key is changed
      own.rotateKey();

      // Then it signs with another one, and publishes no other
      String after = given.forClient("ministry-labour");
      assertThat(keyId(after)).isNotEqualTo(keyId(before));
      assertThat(keyIds(own)).containsExactly(keyId(after));
    }
  }

  private static String keyId(String token) throws ParseException {
    return SignedJWT.parse(token).getHeader().getKeyID();
  }

  private static List<String> keyIds(IdentityProvider of) throws Exception {
    return JWKSet.load(URI.create(of.issuer() + "/protocol/openid-connect/certs").toURL())
        .getKeys()
        .stream()
        .map(JWK::getKeyID)
        .toList();
  }

  private JWTClaimsSet verified(String token) throws Exception {
    SignedJWT jwt = SignedJWT.parse(token);
    JWKSet keys = JWKSet.load(URI.create(discovery().required("jwks_uri").textValue()).toURL());
    JWSVerifier verifier =
        new RSASSAVerifier(keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey());
    assertThat(jwt.verify(verifier)).isTrue();
    return jwt.getJWTClaimsSet();
  }

  private JsonNode discovery() throws Exception {
    return json(get(URI.create(provider.issuer() + "/.well-known/openid-configuration")));
  }

  private static URI authorisation(String client, String callback) {
    return URI.create(
        protocol("/auth")
            + "?response_type=code&scope=openid&state=here&nonce=once&client_id="
            + client
            + "&redirect_uri="
            + callback);
  }

  private static URI protocol(String endpoint) {
    return URI.create(provider.issuer() + "/protocol/openid-connect" + endpoint);
  }

  private HttpResponse<String> get(URI uri) throws Exception {
    return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(URI uri, String form) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> response) throws Exception {
    return new ObjectMapper().readTree(response.body());
  }
}
