package org.earlyleavers.benchmarks.services;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.earlyleavers.benchmarks.measuring.Machine;
import org.earlyleavers.benchmarks.measuring.Problems;
import org.earlyleavers.stack.launcher.LocalStack;
import org.earlyleavers.stack.launcher.Service;
import org.earlyleavers.stack.launcher.ServiceJvm;
import org.earlyleavers.stack.launcher.StackSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Measures the caseload service. */
@Command(
    name = "caseload",
    mixinStandardHelpOptions = true,
    description = "lists, live lists and a burst of decisions")
public final class CaseloadBenchmark implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "CASES",
      description = "how many there are (default: ${DEFAULT-VALUE})")
  private int cases = 200_000;

  @Override
  public Integer call() throws Exception {
    Path repository = Path.of("").toAbsolutePath();
    System.out.println(Machine.describe(repository));
    InventedLeavers leavers = InventedLeavers.in(repository);
    Path coverage = repository.resolve(".local/benchmark/coverage-of-structures.csv");
    leavers.writeCoverage(coverage);
    StackSettings settings =
        StackSettings.forTests(repository, repository.resolve(".local/logs/benchmark"))
            .only(Service.CASELOAD)
            .in(ServiceJvm.STEADY)
            .with(Map.of("caseload.routing.coverage-file", coverage.toString()));
    try (LocalStack stack = LocalStack.start(settings, new Problems());
        DecisionSender sender = new DecisionSender(stack.bootstrapServers());
        CaseTables tables = new CaseTables(stack.jdbcUrl())) {
      new CaseloadMeasurement(stack, leavers, sender, tables).measure(cases);
    }
    return 0;
  }
}
