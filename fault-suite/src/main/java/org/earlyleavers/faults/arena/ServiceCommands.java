package org.earlyleavers.faults.arena;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.ByteBuddy;
import org.earlyleavers.faults.agent.FaultAgent;
import org.earlyleavers.stack.launcher.ServiceJvm;
import org.earlyleavers.stack.launcher.TetheredMain;

/** The command lines of processes that end with the suite. */
final class ServiceCommands {

  private static final String QUARKUS = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

  private final Path agent;
  private final boolean plantBug;

  /**
   * Writes the agent's file.
   *
   * @param plantBug whether services get the planted bug too
   */
  ServiceCommands(Path folder, boolean plantBug) {
    this.agent = folder.resolve("fault-agent.jar");
    this.plantBug = plantBug;
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", FaultAgent.class.getName());
    manifest.getMainAttributes().putValue("Can-Retransform-Classes", "true");
    try (OutputStream file = Files.newOutputStream(agent);
        JarOutputStream empty = new JarOutputStream(file, manifest)) {
      empty.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a service. */
  List<String> service(Path application, Map<String, String> settings) {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(ServiceJvm.SMALL.options());
    command.add("-javaagent:" + agent + (plantBug ? "=" + FaultAgent.PLANT_BUG : ""));
    settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.add("-cp");
    command.add(
        String.join(
            File.pathSeparator,
            homeOf(TetheredMain.class),
            homeOf(FaultAgent.class),
            homeOf(ByteBuddy.class),
            application.toString()));
    command.add(TetheredMain.class.getName());
    command.add(QUARKUS);
    return command;
  }

  /** Of a class that the suite has on its own class path. */
  static List<String> own(Class<?> main, Object... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                java(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TetheredMain.class.getName(),
                main.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return command;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String homeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("No file holds " + type, e);
    }
  }
}
