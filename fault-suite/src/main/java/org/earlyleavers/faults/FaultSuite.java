package org.earlyleavers.faults;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.earlyleavers.faults.arena.Arena;
import org.earlyleavers.faults.disk.DiskFaults;

/** What {@code ./dev faults} runs. */
public final class FaultSuite {

  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private FaultSuite() {}

  /**
   * Runs faults in the source tree's root; ends the process with 0 if nothing was lost, 1 if
   * something was, 2 if the arguments were not understood.
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      Options options = Options.parse(args);
      List<Fault> wanted = Faults.all().stream().filter(options::wants).toList();
      if (options.list()) {
        wanted.forEach(fault -> out.printf("%s, %d times%n", fault.name(), fault.times()));
        System.exit(0);
      }
      if (wanted.isEmpty()) {
        throw new IllegalArgumentException("No fault is named so; see --list");
      }
      System.exit(run(options, wanted, out) ? 0 : FAILED);
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      out.println("Options: " + Options.USAGE);
      System.exit(MISUSED);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(FAILED);
    }
  }

  private static boolean run(Options options, List<Fault> faults, PrintStream out)
      throws InterruptedException {
    Path repository = Path.of("").toAbsolutePath();
    Path logs = repository.resolve(".local/logs/faults");
    out.printf("Seed %d%n", options.seed());
    if (options.plantBug()) {
      out.println("With the planted bug: matching drops what it knows. Something has to be lost.");
    }
    out.println("Starting the exchange; logs are in " + repository.relativize(logs));
    try (Arena arena =
            Arena.open(
                repository,
                logs,
                options.plantBug(),
                faults.stream().anyMatch(DiskFaults::needSmallDisk));
        FaultRun run = new FaultRun(arena, options.seed(), out::println)) {
      for (Fault fault : faults) {
        if (!run.isBroken()) {
          run.strike(fault, options.timesOf(fault));
        }
      }
      boolean good = run.rows().stream().allMatch(Row::isGood);
      out.println();
      out.println(Table.of(run.rows()));
      out.println(run.account());
      out.println(good ? "Nothing was lost." : "Not everything was as it has to be.");
      out.printf(
          "%d of %d faults struck.%n",
          run.rows().stream().filter(Row::hasStruck).count() - 1, faults.size());
      return good;
    }
  }
}
