package org.earlyleavers.stack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The log of the launcher's own process, in which the broker and the identity provider run. */
final class OwnLog {

  private OwnLog() {}

  /** Keeps it off the terminal. */
  static void writeTo(Path path) {
    // The broker brings this library along, which would complain on the terminal about being
    // stopped.
    System.setProperty("log4j.shutdownHookEnabled", "false");
    Logger root = LogManager.getLogManager().getLogger("");
    try {
      Files.createDirectories(path.getParent());
      FileHandler file = new FileHandler(path.toString());
      file.setFormatter(new SimpleFormatter());
      file.setLevel(Level.INFO);
      Arrays.stream(root.getHandlers()).forEach(root::removeHandler);
      root.addHandler(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
