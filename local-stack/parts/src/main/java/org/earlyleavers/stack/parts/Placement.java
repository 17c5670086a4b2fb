package org.earlyleavers.stack.parts;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a part keeps its data and listens.
 *
 * @param directory survives the part, and is found again by the next one that is placed there; none
 *     means a directory that is deleted on close
 * @param port on the loopback interface; 0 takes a free one
 */
public record Placement(Optional<Path> directory, int port) {

  /** Refuses ports outside 0 to 65535. */
  public Placement {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("No such port: " + port);
    }
  }

  /** Data that is gone after use, on a free port: what tests want. */
  public static Placement temporary() {
    return new Placement(Optional.empty(), 0);
  }

  /** Data that stays, on a fixed port (or a free one: 0). */
  public static Placement at(Path directory, int port) {
    return new Placement(Optional.of(directory.toAbsolutePath()), port);
  }
}
