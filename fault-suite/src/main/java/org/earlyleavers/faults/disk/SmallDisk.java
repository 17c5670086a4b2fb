package org.earlyleavers.faults.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A file system in memory, mounted on a folder until it is closed. It takes no more memory than
 * what is on it; to fill it is to make it as small as that.
 */
public final class SmallDisk implements AutoCloseable {

  private static final int TRIES = 20;
  private static final long PAGE = 4096;
  private static final long SECONDS_TO_MOUNT = 10;

  private final Path folder;
  private final int megabytes;

  private SmallDisk(Path folder, int megabytes) {
    this.folder = folder;
    this.megabytes = megabytes;
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
      return new SmallDisk(folder, megabytes);
    } catch (IOException e) {
      throw new NoSmallDiskException("A small disk cannot be mounted", e);
    }
  }

  /** Where it is. */
  public Path folder() {
    return folder;
  }

  /** Leaves no room beside what is there, as if the rest had been written by somebody. */
  public void fill() {
    IOException last = null;
    for (int i = 0; i < TRIES; i++) {
      try {
        resize(Long.toString(used()));
        return;
      } catch (IOException e) {
        // Somebody wrote meanwhile, and no disk gets smaller than what is on it.
        last = e;
      }
    }
    throw new UncheckedIOException(last);
  }

  /** Gives back the room that it had. */
  public void free() {
    try {
      resize(megabytes + "m");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long used() throws IOException {
    FileStore store = Files.getFileStore(folder);
    // A size of nothing would be no limit at all.
    return Math.max(store.getTotalSpace() - store.getUnallocatedSpace(), PAGE);
  }

  private void resize(String size) throws IOException {
    run("mount", "-o", "remount,size=" + size, folder);
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
