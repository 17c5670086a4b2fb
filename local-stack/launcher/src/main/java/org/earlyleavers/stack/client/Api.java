package org.earlyleavers.stack.client;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** One service, as somebody with a token calls it. */
final class Api {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** Well below the half hour for which a token of the local realm is good. */
  private static final Duration TOKEN_AGE = Duration.ofMinutes(10);

  private static final int UNAUTHORIZED = 401;

  private static final String JSON = "application/json";

  private final URI service;
  private final Supplier<String> tokens;
  private final HttpClient http =
      HttpClient.newBuilder().version(Version.HTTP_1_1).connectTimeout(TIMEOUT).build();
  private final ObjectMapper mapper = new ObjectMapper();
  private String token;
  private Instant renewAt = Instant.MIN;

  Api(URI service, Supplier<String> tokens) {
    this.service = service;
    this.tokens = tokens;
  }

  Answer get(String path) {
    return call(request(path).timeout(TIMEOUT).GET());
  }

  Answer post(String path, String contentType, String body) {
    return call(sending(path, contentType).POST(text(body)));
  }

  Answer post(String path, String contentType, String body, Map<String, String> headers) {
    HttpRequest.Builder request = sending(path, contentType).POST(text(body));
    headers.forEach(request::header);
    return call(request);
  }

  Answer put(String path, String contentType, String body, Map<String, String> headers) {
    HttpRequest.Builder request = sending(path, contentType).PUT(text(body));
    headers.forEach(request::header);
    return call(request);
  }

  Answer delete(String path, Map<String, String> headers) {
    HttpRequest.Builder request = request(path).timeout(TIMEOUT).DELETE();
    headers.forEach(request::header);
    return call(request);
  }

  Answer postJson(String path, Map<String, ?> body, Map<String, String> headers) {
    return post(path, JSON, json(body), headers);
  }

  Answer putJson(String path, Map<String, ?> body, Map<String, String> headers) {
    return put(path, JSON, json(body), headers);
  }

  /** An answer without end; the caller closes it. */
  <T> HttpResponse<T> open(String path, String accept, BodyHandler<T> handler) {
    return send(request(path).header("Accept", accept).GET(), handler);
  }

  private HttpRequest.Builder sending(String path, String contentType) {
    return request(path).timeout(TIMEOUT).header("Content-Type", contentType);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(service.resolve(path))
        .header("Authorization", "Bearer " + currentToken());
  }

  private synchronized String currentToken() {
    Instant now = Instant.now();
    if (!now.isBefore(renewAt)) {
      token = tokens.get();
      renewAt = now.plus(TOKEN_AGE);
    }
    return token;
  }

  /** The provider may have other keys since: the next request asks for another one. */
  private synchronized void forgetToken() {
    renewAt = Instant.MIN;
  }

  private Answer call(HttpRequest.Builder request) {
    long sent = System.nanoTime();
    HttpResponse<String> response = send(request, BodyHandlers.ofString());
    Duration took = Duration.ofNanos(System.nanoTime() - sent);
    if (response.statusCode() == UNAUTHORIZED) {
      forgetToken();
    }
    return new Answer(
        response.statusCode(),
        parsed(response.body()),
        response.headers().firstValue("Location"),
        took);
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder builder, BodyHandler<T> handler) {
    HttpRequest request = builder.build();
    try {
      return http.send(request, handler);
    } catch (IOException e) {
      throw new ExchangeUnreachableException(request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExchangeUnreachableException(request.uri(), e);
    }
  }

  /** Of an answer in several lines, the last one, which says how it went as a whole. */
  private JsonNode parsed(String body) {
    JsonNode last = MissingNode.getInstance();
    try (MappingIterator<JsonNode> values = mapper.readerFor(JsonNode.class).readValues(body)) {
      while (values.hasNextValue()) {
        last = values.nextValue();
      }
      return last;
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  private String json(Map<String, ?> body) {
    try {
      return mapper.writeValueAsString(body);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("Not to be written as JSON", e);
    }
  }

  private static BodyPublisher text(String body) {
    return BodyPublishers.ofString(body);
  }
}
