package org.earlyleavers.benchmarks.services;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.earlyleavers.benchmarks.measuring.Machine;
import org.earlyleavers.benchmarks.measuring.Problems;
import org.earlyleavers.stack.launcher.StackListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Measures how fast services take data in. */
@Command(
    name = "intake",
    mixinStandardHelpOptions = true,
    description = "what it costs to take data in")
public final class IntakeBenchmark implements Callable<Integer> {

  /** What can be measured. */
  private static final Map<String, Subject> SUBJECTS =
      Map.of(
          "adapters", new AdapterIntake(),
          "slow-broker", new SlowBroker(),
          "school-files", new SchoolFileIntake());

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SUBJECT",
      description = "adapters, slow-broker or school-files (default: ${DEFAULT-VALUE})")
  private String name = "adapters";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NUMBER",
      description = "of records (default: ${DEFAULT-VALUE})")
  private int records = 100_000;

  /** One thing to measure. */
  @FunctionalInterface
  interface Subject {

    /**
     * Measures it.
     *
     * @param repository the source tree, in which the services are built
     * @return lines to print
     */
    List<String> measure(Path repository, Path logs, int records, StackListener listener)
        throws Exception;
  }

  @Override
  public Integer call() throws Exception {
    Subject subject = SUBJECTS.get(name);
    if (subject == null) {
      System.err.println("Known are " + SUBJECTS.keySet());
      return ExitCode.USAGE;
    }
    Path repository = Path.of("").toAbsolutePath();
    System.out.println(Machine.describe(repository));
    subject
        .measure(repository, repository.resolve(".local/logs/benchmark"), records, new Problems())
        .forEach(System.out::println);
    return ExitCode.OK;
  }
}
