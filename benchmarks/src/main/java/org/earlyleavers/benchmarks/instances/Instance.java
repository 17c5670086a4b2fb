package org.earlyleavers.benchmarks.instances;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.earlyleavers.stack.launcher.TetheredMain;

/** A process that runs matching, and ends with this one. */
final class Instance implements AutoCloseable {

  static final String APPLICATION = "matching-bench";

  private static final long SECONDS_TO_STOP = 30;

  private final Process process;

  private Instance(Process process) {
    this.process = process;
  }

  static Instance start(
      Path repository, String name, Path state, String bootstrapServers, String issuer)
      throws IOException {
    Path log = repository.resolve(".local/logs/benchmark").resolve(name + ".log");
    Files.createDirectories(log.getParent());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC"));
    settings(name, state, bootstrapServers, issuer)
        .forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.add("-cp");
    command.add(
        launcher()
            + File.pathSeparator
            + repository.resolve(
                "matching-service/application/target/quarkus-app/quarkus-run.jar"));
    command.add(TetheredMain.class.getName());
    command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    return new Instance(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start());
  }

  private static Map<String, String> settings(
      String name, Path state, String bootstrapServers, String issuer) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("quarkus.http.host", "127.0.0.1");
    settings.put("quarkus.http.port", "0");
    settings.put("kafka.bootstrap.servers", bootstrapServers);
    settings.put("quarkus.oidc.auth-server-url", issuer);
    settings.put("quarkus.kafka-streams.application-id", APPLICATION);
    settings.put("matching.pseudonym-secret", "for-benchmarks-only-and-not-secret-at-all");
    settings.put("kafka-streams.state.dir", state.toString());
    settings.put("kafka-streams.group.instance.id", name);
    return settings;
  }

  private static Path launcher() {
    try {
      return Path.of(
          TetheredMain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("No file holds the launcher", e);
    }
  }

  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Ends it with SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to end, and waits. */
  void stop() throws InterruptedException {
    // Unlike the process's own method, the handle's leaves standard input open.
    process.toHandle().destroy();
    if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
      kill();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
