package org.earlyleavers.stack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The PostgreSQL server of a data directory. It outlives a launcher that was killed: then it holds
 * its port, and its directory cannot be deleted.
 */
final class DatabaseServer {

  private static final long SECONDS_TO_STOP = 10;

  private DatabaseServer() {}

  /** The server's first process, if one runs. */
  static Optional<ProcessHandle> in(Path database) {
    Path file = database.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .findFirst()
          .map(String::strip)
          .map(Long::valueOf)
          .flatMap(ProcessHandle::of)
          // The number may have gone to another program since.
          .filter(DatabaseServer::isPostgres);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(command -> command.contains("postgres")).isPresent();
  }

  /** Ends it; what was committed is in its write-ahead log. */
  static void stopIn(Path database) {
    in(database)
        .ifPresent(
            server -> {
              List<ProcessHandle> all =
                  Stream.concat(Stream.of(server), server.descendants()).toList();
              all.forEach(ProcessHandle::destroyForcibly);
              all.forEach(
                  each -> each.onExit().orTimeout(SECONDS_TO_STOP, TimeUnit.SECONDS).join());
            });
  }
}
