package org.earlyleavers.stack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.earlyleavers.stack.parts.FolderTree;
import org.earlyleavers.stack.parts.Placement;

/** Where one local stack at a time keeps its data. */
final class DataFolder implements AutoCloseable {

  private static final String DATABASE = "database";

  /** Says that broker and database were set up to the end. */
  private static final String COMPLETE = "complete";

  private final Path path;
  private final Optional<FileChannel> lock;

  private DataFolder(Path path, Optional<FileChannel> lock) {
    this.path = path;
    this.lock = lock;
  }

  /** A folder that is deleted on close. */
  static DataFolder temporary() {
    try {
      return new DataFolder(Files.createTempDirectory("early-leavers-stack-"), Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes a folder. The lock lies beside it and goes with the process.
   *
   * @throws StackException if another process has it
   */
  static DataFolder take(Path path) {
    try {
      Files.createDirectories(path.getParent());
      FileChannel channel =
          FileChannel.open(
              path.resolveSibling(path.getFileName() + ".lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (!tryLock(channel)) {
        channel.close();
        throw new StackException(
            "Another local stack is running on %s: stop it first (Ctrl-C where it runs)."
                .formatted(path));
      }
      return new DataFolder(path, Optional.of(channel));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Makes it usable after a stack that was killed; forgets what never got complete. */
  void recover() {
    if (!Files.exists(path.resolve(COMPLETE))) {
      forget();
    } else {
      DatabaseServer.stopIn(database());
    }
  }

  /** Deletes all data. */
  void forget() {
    DatabaseServer.stopIn(database());
    FolderTree.delete(path);
  }

  /** From now on a later stack may build upon what is there. */
  void markComplete() {
    try {
      Files.createDirectories(path);
      Files.write(path.resolve(COMPLETE), new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path database() {
    return path.resolve(DATABASE);
  }

  Path streams() {
    return path.resolve("matching-state");
  }

  Placement placeDatabase(int port) {
    return place(DATABASE, port);
  }

  Placement placeBroker(int port) {
    return place("broker", port);
  }

  Placement placeKeycloak(int port) {
    return place("keycloak", port);
  }

  private Placement place(String part, int port) {
    return isTemporary()
        ? new Placement(Optional.empty(), port)
        : Placement.at(path.resolve(part), port);
  }

  private boolean isTemporary() {
    return lock.isEmpty();
  }

  @Override
  public void close() {
    if (isTemporary()) {
      FolderTree.delete(path);
      return;
    }
    try {
      lock.get().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
