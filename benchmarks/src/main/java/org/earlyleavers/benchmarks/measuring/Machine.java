package org.earlyleavers.benchmarks.measuring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a figure says little without: the machine and the state of the code. */
public final class Machine {

  private Machine() {}

  /** For people. */
  public static String describe(Path repository) throws IOException, InterruptedException {
    Process git =
        new ProcessBuilder("git", "rev-parse", "--short", "HEAD")
            .directory(repository.toFile())
            .redirectErrorStream(true)
            .start();
    String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    git.waitFor();
    Path load = Path.of("/proc/loadavg");
    return "%d processors, Java %s, commit %s, load before %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            Runtime.version(),
            commit,
            Files.exists(load) ? Files.readString(load).replaceAll(" .*\\s*", "") : "unknown");
  }
}
