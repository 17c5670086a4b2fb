package org.earlyleavers.stack.parts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Logs people in on a provider's page, as a browser and the client behind it do. */
final class BrowserLogin {

  private static final Pattern FORM_ACTION = Pattern.compile("action=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  private final String protocol;
  private final HttpClient http = HttpClient.newHttpClient();

  BrowserLogin(String issuer) {
    this.protocol = issuer + "/protocol/openid-connect";
  }

  /** What the provider says to a browser that a client sends there. */
  HttpResponse<String> page(String client, String redirect) throws Exception {
    String query =
        "response_type=code&scope=openid&client_id=%s&redirect_uri=%s"
            .formatted(client, encoded(redirect));
    return http.send(
        HttpRequest.newBuilder(URI.create(protocol + "/auth?" + query)).build(),
        BodyHandlers.ofString());
  }

  /** The address that the browser is sent back to. */
  URI signIn(String redirect, String username, String password) throws Exception {
    HttpResponse<String> page = page(Tokens.LOGIN_CLIENT, redirect);
    Matcher action = FORM_ACTION.matcher(page.body());
    // A form without an address goes to where it came from.
    URI form = action.find() ? URI.create(action.group(1).replace("&amp;", "&")) : page.uri();
    String credentials = "username=%s&password=%s".formatted(username, encoded(password));
    HttpResponse<String> answer = post(form, credentials, cookies(page));
    return URI.create(answer.headers().firstValue("location").orElseThrow());
  }

  /** The access token for the code in the address that the browser was sent back to. */
  String tradeCode(URI back, String redirect) throws Exception {
    Matcher code = CODE.matcher(back.toString());
    if (!code.find()) {
      throw new AssertionError("No code in " + back);
    }
    String trade =
        "grant_type=authorization_code&client_id=%s&client_secret=%s&code=%s&redirect_uri=%s"
            .formatted(Tokens.LOGIN_CLIENT, Tokens.LOCAL_SECRET, code.group(1), encoded(redirect));
    HttpResponse<String> answer = post(URI.create(protocol + "/token"), trade, "");
    JsonNode body = new ObjectMapper().readTree(answer.body());
    return body.required("access_token").textValue();
  }

  /** Secure ones too: on this machine browsers send these without encryption, Java does not. */
  private static String cookies(HttpResponse<?> response) {
    return response.headers().allValues("set-cookie").stream()
        .map(cookie -> cookie.replaceFirst(";.*", ""))
        .collect(Collectors.joining("; "));
  }

  private HttpResponse<String> post(URI uri, String form, String cookies) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", cookies)
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }
}
