package org.earlyleavers.adapters.labour.pull;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.faulttolerance.api.Guard;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.earlyleavers.adapters.labour.pull.AffelnetApi.Credentials;

/**
 * Whom to ask, and for what.
 *
 * @param departments three characters each
 */
record Pulling(AffelnetClient client, List<String> departments, int yearsOfEntry) {

  private static final Pattern DEPARTMENT = Pattern.compile("[0-9]{3}|02[AB]");

  /**
   * As the settings say; empty when nothing is to be pulled.
   *
   * @throws IllegalArgumentException if a URL is set and anything else of it is missing or wrong
   */
  static Optional<Pulling> of(PullSettings settings) {
    return settings
        .url()
        .map(
            url ->
                new Pulling(
                    client(url, settings),
                    departments(required("departments", settings.departments())),
                    settings.yearsOfEntry()));
  }

  List<PullQuery> queries(LocalDate today) {
    return PullQuery.of(today, yearsOfEntry, departments);
  }

  private static AffelnetClient client(URI url, PullSettings settings) {
    Credentials credentials =
        new Credentials(
            required("username", settings.username()), required("password", settings.password()));
    AffelnetApi api =
        QuarkusRestClientBuilder.newBuilder()
            .baseUri(url)
            .connectTimeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
            .readTimeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
            .build(AffelnetApi.class);
    return new AffelnetClient(api, credentials, guard(settings), Clock.systemUTC());
  }

  private static Guard guard(PullSettings settings) {
    return Guard.create()
        .withRetry()
        .maxRetries(settings.attempts() - 1)
        .maxDuration(0, ChronoUnit.MILLIS)
        .retryOn(TryAgainException.class)
        .withCustomBackoff()
        .strategy(() -> new Backoff(settings.firstDelay(), settings.longestDelay()))
        .done()
        .done()
        .build();
  }

  private static List<String> departments(List<String> codes) {
    if (!codes.stream().allMatch(code -> DEPARTMENT.matcher(code).matches())) {
      throw new IllegalArgumentException(
          "adapters.labour.pull.departments needs codes of three characters such as 059 or 02A");
    }
    return codes;
  }

  private static <T> T required(String name, Optional<T> value) {
    return value.orElseThrow(
        () -> new IllegalArgumentException("adapters.labour.pull." + name + " is missing"));
  }
}
