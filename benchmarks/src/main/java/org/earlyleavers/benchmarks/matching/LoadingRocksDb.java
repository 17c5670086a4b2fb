package org.earlyleavers.benchmarks.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.earlyleavers.benchmarks.population.SyntheticPeople;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.matching.linkage.Linkage;
import org.earlyleavers.matching.linkage.ProbabilisticLinkage;
import org.earlyleavers.matching.linkage.WeightsFile;
import org.earlyleavers.stack.parts.FolderTree;
import org.rocksdb.RocksDBException;

/** Loads an instance of matching, weighs its state, and looks reported pupils up in it. */
final class LoadingRocksDb {

  private static final int REPORTED = 80_000;

  /** Warming up and looking up, warming up and taking in. */
  private static final int PARTS = 4;

  private LoadingRocksDb() {}

  static void run(int enrolled, Map<String, String> settings)
      throws IOException, InterruptedException, RocksDBException {
    Linkage linkage = ProbabilisticLinkage.with(WeightsFile.shipped());
    Path directory = Files.createTempDirectory("matching-benchmark-");
    StateOnDisk state = new StateOnDisk(directory);
    try (Exchange exchange = new Exchange(settings)) {
      List<Person> reported = enrol(exchange, enrolled);
      say("Loading");
      Duration processorBefore = processorTime();
      Duration load = exchange.load(linkage, directory);
      say(
          "Loaded in %.1f s: %,.0f enrolments/s, %.0f µs of processor time each, the broker's too",
          load.toMillis() / 1e3,
          enrolled * 1e3 / load.toMillis(),
          processorTime().minus(processorBefore).toNanos() / 1e3 / enrolled);
      report("Bytes per enrolment after the load", state.bytes(), enrolled);
      state.compact();
      report("Bytes per enrolment after compaction", state.bytes(), enrolled);
      long start = System.nanoTime();
      try (LookUpsOnDisk lookUps =
          new LookUpsOnDisk(state, exchange.settings(directory), linkage)) {
        say(
            "Corners told from the stores in %.1f s: %.1f bytes of memory per enrolment",
            (System.nanoTime() - start) / 1e9, lookUps.bytesInMemory() / (double) enrolled);
        // Other people each time: whoever was looked up before would be read faster.
        int part = reported.size() / PARTS;
        lookUps.lookUp(reported.subList(0, part));
        lookUps.found();
        say(
            "Look-ups of a pupil in all rooms, one thread: %s",
            rate(lookUps.lookUp(reported.subList(part, 2 * part)), lookUps));
        lookUps.takeIn(reported.subList(2 * part, 3 * part));
        lookUps.found();
        say(
            "Reports taken into all rooms, one thread: %s",
            rate(lookUps.takeIn(reported.subList(3 * part, PARTS * part)), lookUps));
        say("%,d look-ups in a room had to leave somebody out", lookUps.oversized());
      }
    } finally {
      FolderTree.delete(directory);
    }
  }

  private static String rate(long[] nanos, LookUpsOnDisk lookUps) {
    return "%,.0f/s, p50 %.3f ms, p99 %.3f ms, longest %.3f ms; %.2f found each"
        .formatted(
            nanos.length * 1e9 / Arrays.stream(nanos).sum(),
            nanos[nanos.length / 2] / 1e6,
            nanos[nanos.length * 99 / 100] / 1e6,
            nanos[nanos.length - 1] / 1e6,
            lookUps.found() / (double) nanos.length);
  }

  /** Whoever is enrolled is in the broker from then on, and does not burden the memory here. */
  private static List<Person> enrol(Exchange exchange, int enrolled) {
    say("Generating %,d enrolments", enrolled);
    SyntheticPeople people = SyntheticPeople.generate(enrolled, REPORTED);
    exchange.enrol(people.enrolled());
    return List.copyOf(people.reported());
  }

  private static Duration processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static void report(String title, Map<String, Long> bytes, int enrolled) {
    say("%s", title);
    bytes.forEach((store, size) -> say("  %-34s %7.1f", store, size / (double) enrolled));
    long all = bytes.values().stream().mapToLong(Long::longValue).sum();
    say("  %-34s %7.1f", "all", all / (double) enrolled);
  }

  private static void say(String format, Object... arguments) {
    System.out.printf(format + "%n", arguments);
  }
}
