package org.earlyleavers.benchmarks.matching;

import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Comparisons and look-ups in memory. */
@Command(
    name = "core",
    mixinStandardHelpOptions = true,
    description = "comparisons and look-ups in memory (JMH)")
public final class CoreBenchmark implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "SIZE",
      description = "how many are enrolled (default: ${DEFAULT-VALUE})")
  private List<String> sizes = List.of("100000", "1000000");

  @Override
  public Integer call() throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include("ComparingPeople|LookingUpInMemory")
                .param("enrolled", sizes.toArray(String[]::new))
                .build())
        .run();
    return 0;
  }
}
