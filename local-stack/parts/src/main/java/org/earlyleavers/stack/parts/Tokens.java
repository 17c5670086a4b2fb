package org.earlyleavers.stack.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Gets access tokens from the identity provider, the way that clients and people do. */
public final class Tokens {

  /** Every secret and password of the realm file. */
  public static final String LOCAL_SECRET = "local-only";

  /** The client by which people log in. */
  public static final String LOGIN_CLIENT = "caseload";

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int OK = 200;

  private final URI endpoint;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final ObjectMapper mapper = new ObjectMapper();

  /**
   * For one provider.
   *
   * @param issuer also known as {@code quarkus.oidc.auth-server-url}
   */
  public Tokens(String issuer) {
    this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
  }

  /** An access token of a client of the realm that acts on its own behalf. */
  public String forClient(String clientId) {
    return forClient(clientId, LOCAL_SECRET);
  }

  /**
   * As {@link #forClient(String)}, with a secret that may be wrong.
   *
   * @throws TokenRefusedException if the provider gives none
   */
  public String forClient(String clientId, String secret) {
    return accessToken(
        Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret));
  }

  /** An access token of a person of the realm. */
  public String forUser(String username) {
    return forUser(username, LOCAL_SECRET);
  }

  /**
   * As {@link #forUser(String)}, with a password that may be wrong.
   *
   * @throws TokenRefusedException if the provider gives none
   */
  public String forUser(String username, String password) {
    return accessToken(
        Map.of(
            "grant_type", "password",
            "client_id", LOGIN_CLIENT,
            "client_secret", LOCAL_SECRET,
            "username", username,
            "password", password));
  }

  private String accessToken(Map<String, String> form) {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(form)))
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      JsonNode answer = mapper.readTree(response.body());
      if (response.statusCode() != OK) {
        throw new TokenRefusedException(response.statusCode(), answer.path("error").asText());
      }
      return answer.required("access_token").textValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a token", e);
    }
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
