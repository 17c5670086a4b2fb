package org.earlyleavers.benchmarks.services;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Subscriber;

/** What a caseworker's screen asks for. */
record Desk(HttpClient http, URI service, String token) {

  private static final String LIST = "/cases?state=open&limit=50";

  /** Refused before the database is asked: who calls is known, and what is asked makes no sense. */
  private static final String NOTHING = "/cases?limit=0";

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;

  CompletableFuture<String> list() {
    return get(LIST, OK);
  }

  CompletableFuture<String> nothing() {
    return get(NOTHING, BAD_REQUEST);
  }

  /** The service's own figures, as Prometheus reads them. */
  String metrics() {
    return get("/q/metrics", OK).join();
  }

  private CompletableFuture<String> get(String path, int expected) {
    return http.sendAsync(request(path), BodyHandlers.ofString())
        .thenApply(
            answer -> {
              if (answer.statusCode() != expected) {
                throw new IllegalStateException(path + " answers " + answer.statusCode());
              }
              return answer.body();
            });
  }

  /** Looks at the live list until this process ends. */
  void watch(Subscriber<String> lines) {
    CompletableFuture<?> unused =
        http.sendAsync(request("/cases/live"), BodyHandlers.fromLineSubscriber(lines));
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(service.resolve(path))
        .header("Authorization", "Bearer " + token)
        .build();
  }
}
