package org.earlyleavers.benchmarks.services;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.earlyleavers.stack.launcher.LocalStack;
import org.earlyleavers.stack.launcher.Service;
import org.earlyleavers.stack.parts.Tokens;

/** A training centre's software that pushes apprentices over HTTP. */
final class LabourSender {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI adapters;
  private final String token;

  LabourSender(LocalStack stack) {
    this.adapters = stack.address(Service.ADAPTERS);
    this.token = new Tokens(stack.issuer()).forClient("ministry-labour");
  }

  /** Sends a batch, and returns the status of the answer. */
  int send(String batch) throws IOException, InterruptedException {
    return http.send(
            request("/api/v3/dossiers-apprenants")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(batch))
                .build(),
            BodyHandlers.discarding())
        .statusCode();
  }

  /** The service's own figures, as Prometheus reads them. */
  String metrics() throws IOException, InterruptedException {
    return http.send(request("/q/metrics").GET().build(), BodyHandlers.ofString()).body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(adapters.resolve(path))
        .header("Authorization", "Bearer " + token);
  }
}
