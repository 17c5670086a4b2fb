package org.earlyleavers.stack.launcher;

import java.nio.file.Path;
import java.util.Optional;

/** The exchange's own services, in the order in which they are started. */
public enum Service {
  REPORTING("reporting-service", "reporting-service", 18081, "reporting"),
  ADAPTERS("partner-adapters", "partner-adapters/application", 18082, "adapters"),
  MATCHING("matching-service", "matching-service/application", 18083, null),
  CASELOAD("caseload-service", "caseload-service", 18084, "caseload");

  private final String title;
  private final String module;
  private final int usualPort;
  private final String schema;

  Service(String title, String module, int usualPort, String schema) {
    this.title = title;
    this.module = module;
    this.usualPort = usualPort;
    this.schema = schema;
  }

  /** Its name in words. */
  public String title() {
    return title;
  }

  int usualPort() {
    return usualPort;
  }

  /** The schema in the database, and the login role of the same name, of a service that has one. */
  public Optional<String> schema() {
    return Optional.ofNullable(schema);
  }

  /** What the build makes of it. */
  public Path application(Path repository) {
    return repository.resolve(module).resolve(Path.of("target", "quarkus-app", "quarkus-run.jar"));
  }
}
