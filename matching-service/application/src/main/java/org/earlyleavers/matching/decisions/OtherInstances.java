package org.earlyleavers.matching.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.streams.state.HostInfo;
import org.earlyleavers.matching.problems.UnavailableException;
import org.earlyleavers.matching.stream.config.MatchingConfig;

/** Asks another instance on behalf of the caller, with the caller's own rights. */
@ApplicationScoped
public class OtherInstances {

  /** Marks a question that has been passed on once: it is not passed on again. */
  static final String ASKED_BY_INSTANCE = "Asked-By-Instance";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String scheme;

  @Inject
  OtherInstances(MatchingConfig config) {
    this(config.instanceScheme());
  }

  OtherInstances(String scheme) {
    this.scheme = scheme;
  }

  /**
   * The other instance's answer, whatever it is.
   *
   * @throws UnavailableException when there is none
   */
  Response explain(HostInfo keeper, UUID reportId, String authorization) {
    URI uri =
        URI.create(
            "%s://%s:%d/decisions/%s".formatted(scheme, keeper.host(), keeper.port(), reportId));
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(PATIENCE)
            .header(HttpHeaders.AUTHORIZATION, authorization)
            .header(ASKED_BY_INSTANCE, "true")
            .build();
    try {
      HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
      return Response.status(answer.statusCode())
          .type(
              answer
                  .headers()
                  .firstValue(HttpHeaders.CONTENT_TYPE)
                  .orElse(MediaType.APPLICATION_JSON))
          .entity(answer.body())
          .build();
    } catch (IOException e) {
      throw new UnavailableException("Another instance does not answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("Interrupted while another instance was asked");
    }
  }
}
