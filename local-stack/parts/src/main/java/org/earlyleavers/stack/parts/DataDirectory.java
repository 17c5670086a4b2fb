package org.earlyleavers.stack.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The directory of one part.
 *
 * @param temporary whether it goes with the part
 */
record DataDirectory(Path path, boolean temporary) {

  static DataDirectory of(Placement placement, String part) {
    try {
      if (placement.directory().isPresent()) {
        return new DataDirectory(Files.createDirectories(placement.directory().get()), false);
      }
      Path parent = Files.createTempDirectory("early-leavers-" + part + "-");
      return new DataDirectory(Files.createDirectory(parent.resolve("data")), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes it, and what lies beside it, if it is a temporary one. */
  void release() {
    if (temporary) {
      FolderTree.delete(path.getParent());
    }
  }
}
