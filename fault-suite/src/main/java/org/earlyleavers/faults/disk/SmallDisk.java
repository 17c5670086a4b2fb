package org.earlyleavers.faults.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A file system in memory with a fixed size, mounted on a folder until it is closed. Filling it
 * leaves nothing for whoever writes there, and freeing it gives back all that was filled up.
 */
public final class SmallDisk implements AutoCloseable {

  private static final String BALLAST = "ballast";
  private static final int CHUNK = 65_536;
  private static final long SECONDS_TO_MOUNT = 10;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /**
   * Mounts one.
   *
   * @throws NoSmallDiskException where this is not allowed, or not possible
   */
  public static SmallDisk mount(Path folder, int megabytes) {
    try {
      Files.createDirectories(folder);
      run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=0755", "tmpfs", folder);
      return new SmallDisk(folder);
    } catch (IOException e) {
      throw new NoSmallDiskException("A small disk cannot be mounted", e);
    }
  }

  /** Where it is. */
  public Path folder() {
    return folder;
  }

  /** Takes whatever room is left, to the last byte. */
  public void fill() {
    byte[] chunk = new byte[CHUNK];
    try (OutputStream ballast = Files.newOutputStream(folder.resolve(BALLAST))) {
      for (int size = CHUNK; size > 0; size = size / 2) {
        writeWhileThereIsRoom(ballast, chunk, size);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeWhileThereIsRoom(OutputStream ballast, byte[] chunk, int size) {
    while (true) {
      try {
        ballast.write(chunk, 0, size);
      } catch (IOException e) {
        // Full, as far as pieces of this size go.
        return;
      }
    }
  }

  /** Gives back what was filled up. */
  public void free() {
    try {
      Files.deleteIfExists(folder.resolve(BALLAST));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Unmounts it, with all that is on it, even where somebody still looks at it. */
  @Override
  public void close() {
    try {
      run("umount", "--lazy", folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(Object... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder();
    for (Object word : command) {
      builder.command().add(word.toString());
    }
    Process process =
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    try {
      if (!process.waitFor(SECONDS_TO_MOUNT, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException(command[0] + " has failed");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for " + command[0], e);
    }
  }
}
