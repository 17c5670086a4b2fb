package org.earlyleavers.stack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A process that runs one service. */
final class ServiceProcess {

  private static final Duration HEALTH_TIMEOUT = Duration.ofSeconds(5);
  private static final int OK = 200;

  private final String name;
  private final Process process;
  private final ServiceLog log;
  private final Thread logReader;
  private final StackListener listener;
  private final Duration grace;
  private final long forkedAt;
  private volatile boolean asked;
  private volatile boolean wasReady;

  private ServiceProcess(
      String name, Process process, Path logFile, Duration grace, StackListener listener) {
    this.grace = grace;
    this.name = name;
    this.process = process;
    this.listener = listener;
    this.forkedAt = System.nanoTime();
    this.log = new ServiceLog(logFile, this::report);
    this.logReader = new Thread(this::follow, name + "-log");
    logReader.setDaemon(true);
    logReader.start();
  }

  /**
   * Forks it.
   *
   * @param logFile its folder is made if need be
   * @param grace how long it may take to stop
   */
  static ServiceProcess start(
      String name, List<String> command, Path logFile, Duration grace, StackListener listener) {
    try {
      Files.createDirectories(logFile.getParent());
      // Standard input stays open as long as this process lives: see TetheredMain.
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new ServiceProcess(name, process, logFile, grace, listener);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void report(String line) {
    // What services complain about while they are being stopped is nobody's concern.
    if (!asked) {
      listener.problem(name, line);
    }
  }

  private void follow() {
    log.follow(process.getInputStream());
    try {
      int exitCode = process.waitFor();
      if (wasReady) {
        report("ended with exit code %d, see %s".formatted(exitCode, log.file()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  long pid() {
    return process.pid();
  }

  List<String> lastLines() {
    return log.last();
  }

  Path logFile() {
    return log.file();
  }

  Duration sinceFork() {
    return Duration.ofNanos(System.nanoTime() - forkedAt);
  }

  /** Where it listens, once it does. */
  Optional<URI> address() {
    return log.address().map(URI::create);
  }

  /** Whether it says of itself that it is ready. */
  boolean isReady(HttpClient http) throws InterruptedException {
    Optional<URI> address = address();
    if (address.isEmpty()) {
      return false;
    }
    HttpRequest request =
        HttpRequest.newBuilder(address.get().resolve("/q/health/ready"))
            .timeout(HEALTH_TIMEOUT)
            .build();
    try {
      wasReady |= http.send(request, BodyHandlers.discarding()).statusCode() == OK;
      return wasReady;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Requires that it still runs.
   *
   * @throws StackException with its last words
   */
  void requireAlive() {
    if (process.isAlive()) {
      return;
    }
    try {
      logReader.join(HEALTH_TIMEOUT.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new StackException(
        "%s ended with exit code %d while it was starting; the last lines of %s:%n  %s"
            .formatted(
                name,
                process.exitValue(),
                log.file(),
                String.join(System.lineSeparator() + "  ", log.last())));
  }

  void askToStop() {
    asked = true;
    // Unlike the process's own method, the handle's leaves standard input open: see TetheredMain.
    process.toHandle().destroy();
  }

  /** Waits for its end, and makes one after a while. */
  void awaitEnd() {
    try {
      if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
