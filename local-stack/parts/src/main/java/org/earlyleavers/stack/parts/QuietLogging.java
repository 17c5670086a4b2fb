package org.earlyleavers.stack.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the parts' own talk out of the program's log: only warnings and worse come through. Works
 * wherever SLF4J ends in java.util.logging or the JBoss log manager.
 */
final class QuietLogging {

  /** A logger that nobody holds is forgotten, and its level with it. */
  private static final List<Logger> HELD = new ArrayList<>();

  private QuietLogging() {}

  static synchronized void warningsOnly(String... categories) {
    for (String category : categories) {
      Logger logger = Logger.getLogger(category);
      logger.setLevel(Level.WARNING);
      HELD.add(logger);
    }
  }
}
