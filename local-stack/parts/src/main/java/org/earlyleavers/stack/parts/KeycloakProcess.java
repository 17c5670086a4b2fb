package org.earlyleavers.stack.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Keycloak's start script with the servers that it runs, one after the other. */
final class KeycloakProcess {

  /**
   * Runs the rest of the command line, and asks it to stop when standard input ends. Its other end
   * is held by this Java process, and closes with it, however it ends.
   */
  private static final String TETHERED =
      "exec 3<&0; (cat <&3 >&2; kill -TERM $$) & exec \"$@\" </dev/null 3<&-";

  /** In place of the script's own: less memory, and quicker to start. */
  private static final String JAVA_OPTIONS =
      String.join(
          " ",
          "-Xms64m",
          "-Xmx384m",
          "-XX:MaxMetaspaceSize=256m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8");

  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Process process;

  private KeycloakProcess(Process process) {
    this.process = process;
  }

  static KeycloakProcess start(KeycloakInstallation installation, KeycloakData data, int port) {
    ProcessBuilder builder =
        new ProcessBuilder(
            "sh",
            "-c",
            TETHERED,
            "keycloak",
            "sh",
            installation.script().toString(),
            "start-dev",
            "--import-realm",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--hostname=http://localhost:" + port,
            "--db=dev-file",
            "--db-url=" + data.jdbcUrl());
    useOnly(builder.environment());
    builder.redirectErrorStream(true).redirectOutput(data.log().toFile());
    try {
      return new KeycloakProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing that was meant for another Keycloak or Java shall get here. */
  private static void useOnly(Map<String, String> environment) {
    environment
        .keySet()
        .removeIf(
            name -> name.startsWith("KC_") || name.startsWith("JAVA") || "DEBUG".equals(name));
    environment.put("JAVA_HOME", Path.of(System.getProperty("java.home")).toString());
    environment.put("JAVA_OPTS", JAVA_OPTIONS);
  }

  boolean endsWithin(Duration time) throws InterruptedException {
    return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Every process that belongs to it. */
  List<ProcessHandle> tree() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
  }

  /** Returns when nothing of it runs any more. */
  void stop() {
    Set<ProcessHandle> tree = new LinkedHashSet<>(tree());
    process.destroy();
    awaitEnd();
    // The script may have begun another server meanwhile.
    tree.addAll(tree());
    tree.forEach(ProcessHandle::destroyForcibly);
    tree.forEach(each -> each.onExit().join());
  }

  private void awaitEnd() {
    try {
      process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      // Then it ends without grace.
      Thread.currentThread().interrupt();
    }
  }
}
