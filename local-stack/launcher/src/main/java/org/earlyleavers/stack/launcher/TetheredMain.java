package org.earlyleavers.stack.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The main class of a service's process: runs the service, and ends with the launcher. The launcher
 * holds the other end of standard input, which closes when it ends, however it ends.
 */
public final class TetheredMain {

  private static final int LAUNCHER_IS_GONE = 1;

  private TetheredMain() {}

  /**
   * Runs another main class.
   *
   * @param args its name, and its arguments
   */
  public static void main(String[] args) throws ReflectiveOperationException {
    Thread tether = new Thread(TetheredMain::endWithInput, "launcher-watch");
    tether.setDaemon(true);
    tether.start();
    String[] rest = new String[args.length - 1];
    System.arraycopy(args, 1, rest, 0, rest.length);
    Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
  }

  private static void endWithInput() {
    try (InputStream input = System.in) {
      input.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // As good as the end of the input.
      Runtime.getRuntime().halt(LAUNCHER_IS_GONE);
    }
    // At once, so that nobody meets half a stack; a crash loses nothing that was acknowledged.
    Runtime.getRuntime().halt(LAUNCHER_IS_GONE);
  }
}
