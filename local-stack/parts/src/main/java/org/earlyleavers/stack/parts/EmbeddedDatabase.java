package org.earlyleavers.stack.parts;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/**
 * A PostgreSQL server as a child process. It outlives a killed parent; the next start on the same
 * directory stops such a left-over first.
 *
 * <p>Services log in by password. The superuser {@code postgres} needs none on the loopback
 * interface: never use this where others can log in.
 */
public final class EmbeddedDatabase implements Database {

  private static final Duration STARTUP = Duration.ofSeconds(60);

  /** Who may log in how, first match wins. */
  private static final List<String> HOST_RULES =
      List.of(
          "host all postgres 127.0.0.1/32 trust",
          "host all postgres ::1/128 trust",
          "host all all 127.0.0.1/32 scram-sha-256",
          "host all all ::1/128 scram-sha-256");

  private final EmbeddedPostgres server;
  private final DirectoryLock lock;
  private final DataDirectory data;
  private final ServiceSchemas schemas;

  private EmbeddedDatabase(
      EmbeddedPostgres server, DirectoryLock lock, DataDirectory data, ServiceSchemas schemas) {
    this.server = server;
    this.lock = lock;
    this.data = data;
    this.schemas = schemas;
  }

  /**
   * Starts a server and returns when it serves.
   *
   * @throws PortTakenException if the port is not free
   * @throws IllegalStateException if another process uses the data directory
   */
  public static EmbeddedDatabase start(Placement placement) {
    QuietLogging.warningsOnly("io.zonky.test.db.postgres");
    DataDirectory data = DataDirectory.of(placement, "database");
    DirectoryLock lock = DirectoryLock.on(data.path());
    LeftOverPostgres.stopIn(data.path());
    int port = LoopbackPorts.claim(placement.port()).get(0);
    try {
      EmbeddedPostgres server = startServer(data, port);
      return new EmbeddedDatabase(server, lock, data, ServiceSchemas.on(port));
    } catch (IOException e) {
      lock.release();
      throw new UncheckedIOException(e);
    }
  }

  private static EmbeddedPostgres startServer(DataDirectory data, int port) throws IOException {
    String durable = data.temporary() ? "off" : "on";
    return EmbeddedPostgres.builder()
        .setDataDirectory(data.path())
        .setCleanDataDirectory(false)
        .setDataDirectoryCustomizer(EmbeddedDatabase::requirePasswords)
        .setServerConfig("fsync", durable)
        .setServerConfig("synchronous_commit", durable)
        .setServerConfig("password_encryption", "scram-sha-256")
        .setPGStartupWait(STARTUP)
        // The owner decides when to stop: not before the services that use it.
        .setRegisterShutdownHook(false)
        .setPort(port)
        .start();
  }

  private static void requirePasswords(File directory) {
    try {
      Files.write(directory.toPath().resolve("pg_hba.conf"), HOST_RULES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String jdbcUrl() {
    return schemas.jdbcUrl();
  }

  @Override
  public void createSchemaFor(String service, String password) {
    schemas.create(service, password);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.release();
      data.release();
    }
  }
}
