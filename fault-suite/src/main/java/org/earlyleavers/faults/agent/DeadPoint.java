package org.earlyleavers.faults.agent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The points of a service's code at which it may be told to end, as abruptly as {@code kill -9}
 * ends it: nothing is flushed, closed or said goodbye to. It is told by a file that the suite
 * writes: a regular expression on the names of points, how many of them to let pass first, and for
 * how many milliseconds to stand still before, so that what was sent before is on its way.
 */
public final class DeadPoint {

  /** The system property that names the file. */
  public static final String FILE = "faults.dead-point";

  /** As a shell tells of a process that was killed. */
  private static final int KILLED = 137;

  /** Progress has one of these as its key, and is sent all the time. */
  private static final Set<String> SOURCES = Set.of("agriculture", "defence", "labour");

  private static final Path ORDER = Path.of(System.getProperty(FILE, "/nonexistent"));
  private static final ThreadLocal<Boolean> DECIDING = ThreadLocal.withInitial(() -> false);
  private static int passed;

  private DeadPoint() {}

  /** Called where the code has come to a point. */
  public static void reached(String point) {
    if (Files.exists(ORDER)) {
      obey(point);
    }
  }

  /** Called where a record is about to be sent. Sources' progress, about nobody, is no point. */
  public static void sending(String topic, Object key) {
    if (!isProgress(key)) {
      reached("send:" + topic);
    }
  }

  /** The length of a key tells nothing: rooms have short names too. */
  static boolean isProgress(Object key) {
    return key instanceof byte[] bytes && SOURCES.contains(new String(bytes, UTF_8));
  }

  /** Remembers that this thread is applying a decision. */
  public static void deciding() {
    DECIDING.set(true);
  }

  /** Called where a transaction begins or has ended to be committed. */
  public static void committing(boolean before) {
    if (DECIDING.get()) {
      reached(before ? "before-commit" : "after-commit");
      if (!before) {
        DECIDING.set(false);
      }
    }
  }

  private static synchronized void obey(String point) {
    try {
      String[] order = Files.readString(ORDER).strip().split(" ", 3);
      if (point.matches(order[0]) && passed++ >= Integer.parseInt(order[1])) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(Long.parseLong(order[2])));
        Runtime.getRuntime().halt(KILLED);
      }
    } catch (IOException e) {
      // Taken back just now.
      return;
    }
  }
}
