package org.earlyleavers.stack.launcher;

import java.util.LinkedHashMap;
import java.util.Map;
import org.earlyleavers.stack.parts.Database;
import org.earlyleavers.stack.parts.Tokens;

/** What a service is told about the stack that it runs in. */
public final class ServiceSettings {

  /** At least 32 characters, and the same at each start: pseudonyms are kept in the data. */
  private static final String SECRET = "for-the-local-stack-only-never-elsewhere";

  /** A name and 32 bytes, which must be the same at each start too. */
  private static final String SEALING_KEY = "local:bm90LWEtc2VjcmV0LW9mLXRoZS1sb2NhbC1zdGFjay0=";

  /** Stops without waiting for the end of a poll, and is not missed for long after a crash. */
  private static final Map<String, String> QUICK_CONSUMER =
      Map.of(
          "mp.messaging.incoming.leaver-decisions.poll-timeout", "100",
          "mp.messaging.incoming.leaver-decisions.session.timeout.ms", "10000",
          "mp.messaging.incoming.leaver-decisions.heartbeat.interval.ms", "3000");

  private ServiceSettings() {}

  /** System properties of a service. */
  static Map<String, String> of(Service service, StackParts parts, DataFolder data, int port) {
    return of(
        service,
        new Surroundings(
            parts.broker().clientSettings(service.title()),
            parts.identity().issuer(),
            parts.database().jdbcUrl(),
            data.streams()),
        port);
  }

  /** System properties of a service that finds its surroundings there. */
  public static Map<String, String> of(Service service, Surroundings parts, int port) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("quarkus.http.host", "127.0.0.1");
    settings.put("quarkus.http.port", Integer.toString(port));
    parts.broker().forEach((key, value) -> settings.put("kafka." + key, value));
    settings.put("quarkus.oidc.auth-server-url", parts.issuer());
    service
        .schema()
        .ifPresent(
            schema -> {
              settings.put("quarkus.datasource.jdbc.url", parts.jdbcUrl());
              settings.put("quarkus.datasource.username", schema);
              settings.put("quarkus.datasource.password", Tokens.LOCAL_SECRET);
              settings.put("quarkus.flyway.username", Database.ownerOf(schema));
              settings.put("quarkus.flyway.password", Tokens.LOCAL_SECRET);
            });
    switch (service) {
      case REPORTING -> {
        settings.put("reporting.submission.secret", SECRET);
        settings.putAll(QUICK_CONSUMER);
      }
      case ADAPTERS -> {
        settings.put("adapters.pseudonym-key", SECRET);
        settings.put("adapters.sealing.keys", SEALING_KEY);
      }
      case MATCHING -> {
        settings.put("matching.pseudonym-secret", SECRET);
        settings.put("kafka-streams.state.dir", parts.streams().toString());
        // Known by name it gets its partitions back at once; else the broker first waits for the
        // instance of the last start, which never says goodbye.
        settings.put("kafka-streams.group.instance.id", service.title());
      }
      case CASELOAD -> {
        settings.putAll(QUICK_CONSUMER);
        settings.put("quarkus.oidc.page.credentials.secret", Tokens.LOCAL_SECRET);
        // Not every browser takes secure cookies from this machine itself without encryption.
        settings.put("quarkus.oidc.page.authentication.cookie-force-secure", "false");
      }
    }
    return settings;
  }
}
