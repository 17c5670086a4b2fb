package org.earlyleavers.stack.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server that still runs on a directory whose owner was killed. */
final class LeftOverPostgres {

  private static final long SECONDS_TO_STOP = 10;

  private LeftOverPostgres() {}

  /**
   * Stops the server of a directory, if one runs. Only the directory's lock tells a left-over from
   * a server that somebody uses: hold it before.
   */
  static void stopIn(Path directory) {
    serverOf(directory).filter(LeftOverPostgres::isPostgres).ifPresent(LeftOverPostgres::stop);
  }

  private static Optional<ProcessHandle> serverOf(Path directory) {
    Path pidFile = directory.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(pidFile)) {
      return lines.findFirst().map(String::strip).map(Long::valueOf).flatMap(ProcessHandle::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number may have gone to another program since. */
  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(command -> command.contains("postgres")).isPresent();
  }

  private static void stop(ProcessHandle server) {
    // Killed, not asked: it would wait for the clients that the killed owner has left behind too.
    // The write-ahead log brings back what was committed.
    List<ProcessHandle> processes = Stream.concat(Stream.of(server), server.descendants()).toList();
    processes.forEach(ProcessHandle::destroyForcibly);
    processes.forEach(LeftOverPostgres::awaitEnd);
  }

  private static void awaitEnd(ProcessHandle process) {
    try {
      process.onExit().orTimeout(SECONDS_TO_STOP, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      throw new IllegalStateException("A server left over from an earlier run does not stop", e);
    }
  }
}
