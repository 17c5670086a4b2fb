package org.earlyleavers.benchmarks;

import org.earlyleavers.benchmarks.duke.DukeBenchmark;
import org.earlyleavers.benchmarks.instances.InstancesBenchmark;
import org.earlyleavers.benchmarks.latency.LatencyBenchmark;
import org.earlyleavers.benchmarks.matching.CoreBenchmark;
import org.earlyleavers.benchmarks.matching.StreamBenchmark;
import org.earlyleavers.benchmarks.services.CaseloadBenchmark;
import org.earlyleavers.benchmarks.services.IntakeBenchmark;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What the script {@code dev} runs to measure. */
@Command(
    name = "./dev bench",
    mixinStandardHelpOptions = true,
    description = "Measures what the exchange costs, in the source tree's root.",
    subcommands = {
      LatencyBenchmark.class,
      InstancesBenchmark.class,
      DukeBenchmark.class,
      CoreBenchmark.class,
      StreamBenchmark.class,
      IntakeBenchmark.class,
      CaseloadBenchmark.class
    })
public final class Bench {

  private Bench() {}

  /** Runs a benchmark; ends the process with 0 if it worked, whatever threads a broker has left. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Bench()).execute(args));
  }
}
