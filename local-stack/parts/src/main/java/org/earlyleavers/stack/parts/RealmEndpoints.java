package org.earlyleavers.stack.parts;

import static no.nav.security.mock.oauth2.http.OAuth2HttpResponseKt.html;
import static no.nav.security.mock.oauth2.http.OAuth2HttpResponseKt.json;
import static no.nav.security.mock.oauth2.http.OAuth2HttpResponseKt.notFound;
import static no.nav.security.mock.oauth2.http.OAuth2HttpResponseKt.oauth2Error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.util.MultivaluedMapUtils;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * Keycloak's addresses in front of the library: it checks against the realm what the library takes
 * from anybody, and hands on the rest.
 */
final class RealmEndpoints {

  private static final String PROTOCOL = "/protocol/openid-connect";
  private static final String ID_TOKEN = "id_token";
  private static final int UNAUTHORIZED = 401;
  private static final int METHOD_NOT_ALLOWED = 405;

  private final Realm realm;
  private final String issuer;
  private final Function1<OAuth2HttpRequest, OAuth2HttpResponse> library;
  private final TokenRequestCheck tokenRequestCheck;
  private final TokenSigner signer;
  private final ObjectMapper mapper = new ObjectMapper();
  private final String loginPage = loginPage();

  RealmEndpoints(
      Realm realm,
      String issuer,
      Function1<OAuth2HttpRequest, OAuth2HttpResponse> library,
      TokenSigner signer) {
    this.realm = realm;
    this.issuer = issuer;
    this.library = library;
    this.tokenRequestCheck = new TokenRequestCheck(realm);
    this.signer = signer;
  }

  OAuth2HttpResponse answer(OAuth2HttpRequest request) {
    String path = request.getOriginalUrl().encodedPath();
    String root = HttpUrl.get(issuer).encodedPath();
    if (!path.startsWith(root)) {
      return notFound("");
    }
    return switch (path.substring(root.length())) {
      case "/.well-known/openid-configuration" -> json(discovery());
      case PROTOCOL + "/certs" -> handOn(request, "/jwks", request.getBody());
      case PROTOCOL + "/token" -> token(request);
      case PROTOCOL + "/auth" -> authorisation(request);
      case PROTOCOL + "/userinfo" -> handOn(request, "/userinfo", request.getBody());
      case PROTOCOL + "/logout" -> logout(request);
      default -> notFound("");
    };
  }

  private Map<String, Object> discovery() {
    String protocol = issuer + PROTOCOL;
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("issuer", issuer);
    document.put("authorization_endpoint", protocol + "/auth");
    document.put("token_endpoint", protocol + "/token");
    document.put("userinfo_endpoint", protocol + "/userinfo");
    document.put("end_session_endpoint", protocol + "/logout");
    document.put("jwks_uri", protocol + "/certs");
    document.put(
        "grant_types_supported",
        List.of("authorization_code", "client_credentials", "password", "refresh_token"));
    document.put("response_types_supported", List.of("code"));
    document.put("subject_types_supported", List.of("public"));
    document.put("id_token_signing_alg_values_supported", List.of("RS256"));
    document.put(
        "token_endpoint_auth_methods_supported",
        List.of("client_secret_basic", "client_secret_post"));
    document.put("code_challenge_methods_supported", List.of("S256"));
    return document;
  }

  private OAuth2HttpResponse token(OAuth2HttpRequest request) {
    if (!"POST".equals(request.getMethod())) {
      return answer(METHOD_NOT_ALLOWED, "");
    }
    return tokenRequestCheck
        .refusal(request.asNimbusHTTPRequest())
        .map(refusal -> oauth2Error(refusal))
        .orElseGet(() -> sayingWhatIsAnIdToken(handOn(request, "/token", request.getBody())));
  }

  /** The library gives both tokens the same claims. */
  private OAuth2HttpResponse sayingWhatIsAnIdToken(OAuth2HttpResponse answer) {
    try {
      if (!(mapper.readTree(String.valueOf(answer.getBody())) instanceof ObjectNode tokens)
          || !tokens.hasNonNull(ID_TOKEN)) {
        return answer;
      }
      Map<String, Object> claims =
          new LinkedHashMap<>(
              SignedJWT.parse(tokens.get(ID_TOKEN).asText()).getPayload().toJSONObject());
      claims.put(TokenType.CLAIM, TokenType.IDENTITY);
      tokens.put(ID_TOKEN, signer.sign(claims));
      return json(tokens.toString());
    } catch (JsonProcessingException | ParseException e) {
      throw new IllegalStateException("The library's tokens are not as expected", e);
    }
  }

  private OAuth2HttpResponse authorisation(OAuth2HttpRequest request) {
    Optional<RealmClient> client = clientAtTheDoor(request.getOriginalUrl());
    if (client.isEmpty()) {
      return oauth2Error(OAuth2Error.INVALID_REQUEST);
    }
    if (!"POST".equals(request.getMethod())) {
      return html(loginPage);
    }
    Map<String, List<String>> form = URLUtils.parseParameters(request.getBody());
    return realm
        .person(value(form, "username"))
        .filter(user -> user.hasPassword(value(form, "password")))
        .map(user -> handOn(request, "/authorize", login(client.get(), user)))
        .orElseGet(() -> html(loginPage).copy(HTML, UNAUTHORIZED, loginPage, null));
  }

  private static final Headers HTML = Headers.of("Content-Type", "text/html;charset=UTF-8");

  private Optional<RealmClient> clientAtTheDoor(HttpUrl url) {
    String clientId = Objects.requireNonNullElse(url.queryParameter("client_id"), "");
    String redirect = Objects.requireNonNullElse(url.queryParameter("redirect_uri"), "");
    return realm
        .client(clientId)
        .filter(RealmClient::standardFlowEnabled)
        .filter(client -> client.acceptsRedirectTo(redirect));
  }

  /** The form by which the library lets somebody in, with the claims that the token shall get. */
  private String login(RealmClient client, RealmUser user) {
    try {
      String claims = mapper.writeValueAsString(realm.claims(client, user));
      return URLUtils.serializeParameters(
          Map.of("username", List.of(user.username()), "claims", List.of(claims)));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private OAuth2HttpResponse logout(OAuth2HttpRequest request) {
    String next = request.getOriginalUrl().queryParameter("post_logout_redirect_uri");
    if (next != null && !realm.acceptsRedirectTo(next)) {
      return oauth2Error(OAuth2Error.INVALID_REQUEST);
    }
    return handOn(request, "/endsession", request.getBody());
  }

  /** Whatever host name was used to come here, the issuer stays the same. */
  private OAuth2HttpResponse handOn(OAuth2HttpRequest request, String endpoint, String body) {
    HttpUrl url =
        HttpUrl.get(issuer + endpoint)
            .newBuilder()
            .encodedQuery(request.getOriginalUrl().encodedQuery())
            .build();
    Headers headers =
        request
            .getHeaders()
            .newBuilder()
            .set("Host", url.host() + ":" + url.port())
            .removeAll("X-Forwarded-Proto")
            .removeAll("X-Forwarded-Port")
            .build();
    return library.invoke(new OAuth2HttpRequest(headers, request.getMethod(), url, body));
  }

  private static String value(Map<String, List<String>> form, String name) {
    return Objects.requireNonNullElse(MultivaluedMapUtils.getFirstValue(form, name), "");
  }

  private static OAuth2HttpResponse answer(int status, String body) {
    return new OAuth2HttpResponse(
        Headers.of("Content-Type", ContentType.TEXT_PLAIN.toString()), status, body, null);
  }

  private static String loginPage() {
    try (InputStream page = RealmEndpoints.class.getResourceAsStream("login.html")) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
