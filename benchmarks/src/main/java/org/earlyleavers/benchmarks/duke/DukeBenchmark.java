package org.earlyleavers.benchmarks.duke;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.earlyleavers.benchmarks.measuring.Machine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Links the same files with the matching core and with Duke. */
@Command(
    name = "duke",
    mixinStandardHelpOptions = true,
    description = "the matching core beside Duke 1.2 on the same files")
public final class DukeBenchmark implements Callable<Integer> {

  private static final Path DATA = Path.of("matching-service/linkage-tool/data");
  private static final int FEBRL_SETS = 3;

  @Option(names = "--leavers", description = "of the French set (default: ${DEFAULT-VALUE})")
  private int leavers = 5_000;

  @Option(names = "--enrolments", description = "of the French set (default: ${DEFAULT-VALUE})")
  private int enrolments = 50_000;

  @Override
  public Integer call() throws Exception {
    System.out.println(Machine.describe(Path.of("").toAbsolutePath()));
    Path folder = Path.of(".local/benchmark/duke");
    Files.createDirectories(folder);
    System.out.println();
    System.out.println("| set | records | | precision | recall | F1 | records/s |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (LabelledFiles files : sets(folder)) {
      for (Linker linker : List.of(new OwnLinker(), new DukeLinker())) {
        measure(files, linker);
      }
    }
    return 0;
  }

  private List<LabelledFiles> sets(Path folder) throws IOException {
    List<LabelledFiles> sets = new ArrayList<>();
    for (int number = 1; number <= FEBRL_SETS; number++) {
      sets.add(LabelledFiles.febrl(number, DATA, folder));
    }
    sets.add(LabelledFiles.splink(DATA, folder));
    sets.add(LabelledFiles.french(leavers, enrolments, folder));
    return sets;
  }

  /** Twice, so that code that was compiled meanwhile is measured. */
  private static void measure(LabelledFiles files, Linker linker) throws IOException {
    linker.link(files);
    long start = System.nanoTime();
    List<Pair> pairs = linker.link(files);
    double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    Quality quality = linker.quality(files, pairs);
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d | %s | %.5f | %.5f | %.5f | %,.0f |%n",
        files.name(),
        files.records(),
        linker.name(),
        quality.precision(),
        quality.recall(),
        quality.f1(),
        files.records() / seconds);
  }
}
