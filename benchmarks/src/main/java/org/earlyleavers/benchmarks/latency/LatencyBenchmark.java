package org.earlyleavers.benchmarks.latency;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.earlyleavers.benchmarks.measuring.Machine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Loads the exchange, measures reports at several rates, and does so again with more enrolments.
 */
@Command(
    name = "latency",
    mixinStandardHelpOptions = true,
    description = "from a report to the case on the live list, while many are enrolled")
public final class LatencyBenchmark implements Callable<Integer> {

  private static final int WARM_UP_RATE = 50;

  private static final int SPARE = 1_000;

  @Option(
      names = "--sizes",
      split = ",",
      description = "enrolments, one after the other (default: ${DEFAULT-VALUE})")
  private List<Integer> sizes = List.of(100_000, 300_000, 1_000_000);

  @Option(
      names = "--rates",
      split = ",",
      description = "reports a second, one after the other (default: ${DEFAULT-VALUE})")
  private List<Integer> rates = List.of(1, 10, 50, 200);

  @Option(names = "--seconds", description = "for each rate (default: ${DEFAULT-VALUE})")
  private int seconds = 60;

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      description =
          "how long reports come before anything is measured, at no more than 50 a second"
              + " (default: ${DEFAULT-VALUE}); services that run for weeks are compiled")
  private int warmUp = 120;

  @Option(
      names = "--keep",
      description =
          "go on with the data of the last run, and keep them for the next (.local/benchmark)")
  private boolean keep;

  @Option(
      names = "--pictures",
      paramLabel = "DIR",
      description = "where to draw the figures (default: ${DEFAULT-VALUE})")
  private Path pictures = Path.of(".local/benchmark");

  @Option(
      names = "--with",
      paramLabel = "KEY=VALUE",
      description = "a setting of the services in place of the shipped one")
  private Map<String, String> others = Map.of();

  @Override
  public Integer call() throws Exception {
    Path repository = Path.of("").toAbsolutePath();
    Path folder = repository.resolve(".local/benchmark");
    System.out.println(Machine.describe(repository));
    long seed = System.currentTimeMillis();
    Leavers leavers = Leavers.atLeast(reports(), seed);
    LatencyReport report = new LatencyReport();
    try (LoadedExchange exchange = LoadedExchange.start(repository, folder, keep, others);
        Floor floor = new Floor(exchange.stack().bootstrapServers(), exchange.stack().jdbcUrl())) {
      ReportsUnderLoad reports = new ReportsUnderLoad(exchange.stack(), leavers);
      for (int size : sizes) {
        report.add(exchange.load(size));
        if (size == sizes.get(0)) {
          System.err.println("Warming up");
          floor.measure(warmUpRate(), Duration.ofSeconds(Math.max(1, warmUp / 6)));
          reports.measure(warmUpRate(), Duration.ofSeconds(warmUp));
        }
        measure(exchange, floor, reports, report);
      }
      report.draw(pictures);
    }
    if (!keep) {
      LoadedExchange.forget(repository, folder);
    }
    return 0;
  }

  private void measure(
      LoadedExchange exchange, Floor floor, ReportsUnderLoad reports, LatencyReport report)
      throws InterruptedException {
    Duration lasting = Duration.ofSeconds(seconds);
    for (int rate : rates) {
      exchange.settle();
      report.add(
          new LatencyReport.Step(
              exchange.size(), rate, floor.measure(rate, lasting), reports.measure(rate, lasting)));
    }
  }

  private int warmUpRate() {
    return rates.stream().mapToInt(rate -> Math.min(rate, WARM_UP_RATE)).max().orElse(1);
  }

  private int reports() {
    int perSecond = rates.stream().mapToInt(Integer::intValue).sum();
    return sizes.size() * perSecond * seconds + WARM_UP_RATE * warmUp + SPARE;
  }
}
