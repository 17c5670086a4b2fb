package org.earlyleavers.benchmarks.instances;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.earlyleavers.benchmarks.measuring.Machine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How much two instances do in the time of one, and how soon one takes the other's work over. */
@Command(
    name = "instances",
    mixinStandardHelpOptions = true,
    description = "one and two instances of matching: throughput, restart and rebalance")
public final class InstancesBenchmark implements Callable<Integer> {

  private static final int WARM_UP = 10_000;

  /** Enough for every partition of everything. */
  private static final int SOME = 200;

  private static final String FIRST = "bench-first";
  private static final String SECOND = "bench-second";
  private static final double SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

  @Option(names = "--size", description = "enrolments for each (default: ${DEFAULT-VALUE})")
  private int size = 50_000;

  @Option(names = "--times", description = "for restarts (default: ${DEFAULT-VALUE})")
  private int times = 3;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path repository = Path.of("").toAbsolutePath();
    System.out.println(Machine.describe(repository));
    System.err.println("Starting one instance");
    say("");
    say("| | |");
    say("|---|---|");
    double alone = one(repository);
    two(repository, alone);
    return 0;
  }

  private double one(Path repository) throws IOException, InterruptedException {
    Cluster cluster = new Cluster(repository);
    double perSecond;
    try (cluster;
        Instance first = cluster.start(FIRST)) {
      cluster.awaitShared(FIRST);
      cluster.load(Math.min(WARM_UP, size));
      Duration before = first.processorTime();
      perSecond = perSecond(cluster.load(size));
      say(
          "| one instance | %,.0f enrolments/s, %.0f µs of processor time each |",
          perSecond, micros(first.processorTime().minus(before)));
    }
    cluster.forget();
    return perSecond;
  }

  private void two(Path repository, double alone) throws IOException, InterruptedException {
    Cluster cluster = new Cluster(repository);
    try (cluster;
        Instance first = cluster.start(FIRST)) {
      Instance second = cluster.start(SECOND);
      try {
        cluster.awaitShared(FIRST, SECOND);
        cluster.load(Math.min(WARM_UP, size));
        Duration before = first.processorTime().plus(second.processorTime());
        double perSecond = perSecond(cluster.load(size));
        say(
            "| two instances | %,.0f enrolments/s, %.0f µs of processor time each; %.2f times as"
                + " many |",
            perSecond,
            micros(first.processorTime().plus(second.processorTime()).minus(before)),
            perSecond / alone);
        for (int i = 0; i < times; i++) {
          second.kill();
          long killed = System.nanoTime();
          second = cluster.start(SECOND);
          cluster.load(SOME);
          tell("one of two killed and started again at once: all done after", killed);
        }
        for (int i = 0; i < times; i++) {
          second.kill();
          long killed = System.nanoTime();
          cluster.load(SOME);
          tell("one of two killed: the other has done all after", killed);
          long started = System.nanoTime();
          second = cluster.start(SECOND);
          cluster.awaitShared(FIRST, SECOND);
          tell("started again: both have work after", started);
        }
        for (int i = 0; i < times; i++) {
          long asked = System.nanoTime();
          second.stop();
          second = cluster.start(SECOND);
          cluster.load(SOME);
          tell("one of two stopped in order and started again: all done after", asked);
        }
      } finally {
        second.close();
      }
    }
    cluster.forget();
  }

  private double perSecond(Duration took) {
    return size * SECOND_NANOS / took.toNanos();
  }

  private double micros(Duration processorTime) {
    return processorTime.toNanos() / 1e3 / size;
  }

  private static void tell(String what, long since) {
    say("| %s | %.1f s |", what, (System.nanoTime() - since) / SECOND_NANOS);
  }

  private static void say(String format, Object... arguments) {
    System.out.printf(Locale.ROOT, format + "%n", arguments);
  }
}
