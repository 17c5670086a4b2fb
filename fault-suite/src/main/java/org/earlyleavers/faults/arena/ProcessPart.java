package org.earlyleavers.faults.arena;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A part that is a process forked by the suite, and ends with it. */
public class ProcessPart implements Part {

  private static final Duration TO_STOP = Duration.ofSeconds(30);

  private final String title;
  private final List<String> command;
  private final Path log;
  private final BooleanSupplier ready;
  private Process process;

  ProcessPart(String title, List<String> command, Path log, BooleanSupplier ready) {
    this.title = title;
    this.command = command;
    this.log = log;
    this.ready = ready;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public void start() throws InterruptedException {
    if (isAlive()) {
      throw new IllegalStateException(title + " runs already");
    }
    try {
      Files.createDirectories(log.getParent());
      // Standard input stays open as long as this process lives, and the service ends with it.
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void awaitReady() throws InterruptedException {
    Patience.await(title + " is ready, see " + log, () -> !isAlive() || ready.getAsBoolean());
    if (!isAlive()) {
      throw new IllegalStateException(title + " has ended while it was starting, see " + log);
    }
  }

  /** Whether there is such a process. */
  public boolean isAlive() {
    return process != null && process.isAlive();
  }

  @Override
  public void kill() {
    if (process != null) {
      process.destroyForcibly();
      process.onExit().join();
    }
  }

  /** Asks it to end (SIGTERM), and returns when it has, killed in the end if it takes too long. */
  public void terminate() throws InterruptedException {
    // Unlike the process's own method, the handle's leaves standard input open.
    process.toHandle().destroy();
    if (!process.waitFor(TO_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
      kill();
    }
  }

  /** Stops it where it stands (SIGSTOP). */
  public void freeze() throws InterruptedException {
    signal("STOP");
  }

  /** Lets it go on (SIGCONT). */
  public void thaw() throws InterruptedException {
    signal("CONT");
  }

  /** Returns when it has ended by itself, or not in time. */
  public boolean awaitEnd(Duration limit) throws InterruptedException {
    return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void signal(String name) throws InterruptedException {
    try {
      int status =
          new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
      if (status != 0) {
        throw new IllegalStateException("SIG%s does not reach %s".formatted(name, title));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
