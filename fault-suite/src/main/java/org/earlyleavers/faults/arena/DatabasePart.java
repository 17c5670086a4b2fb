package org.earlyleavers.faults.arena;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.earlyleavers.stack.launcher.Service;
import org.earlyleavers.stack.parts.EmbeddedDatabase;
import org.earlyleavers.stack.parts.Placement;
import org.earlyleavers.stack.parts.Tokens;

/** PostgreSQL, which writes through to the disk. */
public final class DatabasePart implements Part {

  /** Held, so that its level lasts. */
  private static final Logger SERVER = Logger.getLogger("io.zonky.test.db.postgres");

  private final Path directory;
  private final int port;
  private EmbeddedDatabase server;

  DatabasePart(Path directory, int port) {
    this.directory = directory;
    this.port = port;
  }

  @Override
  public String title() {
    return "PostgreSQL";
  }

  @Override
  public void start() {
    server = EmbeddedDatabase.start(Placement.at(directory, port));
    Arrays.stream(Service.values())
        .map(Service::schema)
        .flatMap(Optional::stream)
        .forEach(schema -> server.createSchemaFor(schema, Tokens.LOCAL_SECRET));
  }

  @Override
  public void awaitReady() {
    // It was when it had started.
  }

  /** Starts it again if its first process is gone, and says whether it was. */
  public boolean startIfDown() {
    if (serverProcess().filter(ProcessHandle::isAlive).isPresent()) {
      return false;
    }
    kill();
    start();
    return true;
  }

  /** Ends it as an operator does, without waiting for its clients. */
  public void stop() {
    close();
  }

  void close() {
    if (server != null) {
      server.close();
      server = null;
    }
  }

  /** Ends all of its processes at once. */
  @Override
  public void kill() {
    serverProcess()
        .ifPresent(
            first -> {
              List<ProcessHandle> all =
                  Stream.concat(Stream.of(first), first.descendants()).toList();
              all.forEach(ProcessHandle::destroyForcibly);
              all.forEach(each -> each.onExit().join());
            });
    // That it cannot be asked to stop is no news; the next start lets it speak again.
    SERVER.setLevel(Level.OFF);
    close();
  }

  /** The first of its processes, if it runs. */
  public Optional<ProcessHandle> serverProcess() {
    Path file = directory.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines.findFirst().map(String::strip).map(Long::valueOf).flatMap(ProcessHandle::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
