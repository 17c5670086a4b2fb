package org.earlyleavers.stack.launcher;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command line of a service's process. */
final class ServiceCommand {

  /**
   * Ctrl-C reaches every process of the terminal, and the services shall not end before the
   * launcher tells them to: a signal that is ignored at the start stays so.
   */
  private static final List<String> WITHOUT_INTERRUPTS =
      List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh");

  private static final String QUARKUS = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

  private ServiceCommand() {}

  /** For a Quarkus application. */
  static List<String> of(Path application, ServiceJvm jvm, Map<String, String> settings) {
    List<String> command = new ArrayList<>(WITHOUT_INTERRUPTS);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm.options());
    settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.add("-cp");
    command.add(ownCode() + File.pathSeparator + application);
    command.add(TetheredMain.class.getName());
    command.add(QUARKUS);
    return command;
  }

  private static Path ownCode() {
    try {
      return Path.of(
          TetheredMain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("No file holds the launcher", e);
    }
  }
}
