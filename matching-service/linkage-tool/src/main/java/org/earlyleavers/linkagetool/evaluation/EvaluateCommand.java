package org.earlyleavers.linkagetool.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.earlyleavers.linkagetool.file.CsvWriter;
import org.earlyleavers.linkagetool.file.UnusableFileException;
import org.earlyleavers.linkagetool.linking.LinkageOptions;
import org.earlyleavers.linkagetool.population.SyntheticSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how well people are linked. */
@Command(
    mixinStandardHelpOptions = true,
    name = "evaluate",
    description = "measure how well people are linked, on sets of which the truth is known")
public final class EvaluateCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${sys:linkage.data:-data}",
      description = "where the public sets are; default: ${DEFAULT-VALUE}")
  private Path data;

  @Option(names = "--leavers", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private int leavers = 20_000;

  @Option(names = "--enrolments", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private int enrolments = 200_000;

  @Option(names = "--seed", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private long seed = 1;

  @Option(
      names = "--only",
      paramLabel = "TEXT",
      description = "sets whose name contains this, e.g. French")
  private String only = "";

  @Option(
      names = "--mistakes",
      paramLabel = "FILE.csv",
      description = "write every wrong and every missed link")
  private Path mistakes;

  @Mixin private LinkageOptions options;

  /** A set that is not made before it is needed. */
  private record Planned(String name, Source source) {}

  @FunctionalInterface
  private interface Source {
    LabelledSet get() throws IOException;
  }

  @Override
  public Integer call() throws IOException, UnusableFileException {
    if (mistakes == null) {
      evaluate(Mistakes.untold());
    } else {
      try (CsvWriter out = CsvWriter.to(mistakes)) {
        evaluate(Mistakes.to(out));
      }
    }
    return 0;
  }

  private void evaluate(Mistakes told) throws IOException, UnusableFileException {
    PrintStream out = System.out;
    out.printf(
        "%-38s %8s %8s %10s %9s %9s %8s %8s %9s %9s %9s%n",
        "set",
        "records",
        "rooms",
        "candidates",
        "precision",
        "recall",
        "F1",
        "review",
        "certain",
        "twins",
        "records/s");
    List<Quality> measured = new ArrayList<>();
    for (Planned planned : planned()) {
      if (planned.name.toLowerCase(Locale.ROOT).contains(only.toLowerCase(Locale.ROOT))) {
        Quality quality = Evaluation.of(planned.source.get(), options, System.err, told);
        print(quality, out);
        measured.add(quality);
      }
    }
    out.printf(
        "%n%s%n%s%n%s%n%s%n",
        "rooms: share of the true pairs that meet in the rooms of the stream;",
        "candidates: share of the true pairs that are compared; review: share of records; twins:"
            + " wrong links to a twin",
        "per 10,000 records; certain: share of right pairs among those with a probability of .99"
            + " or more; duplicates",
        "are counted after transitive closure.");
    for (Quality quality : measured) {
      out.printf("%n%s: predicted and observed%n", quality.set());
      quality.reliability().print(out);
    }
  }

  private static void print(Quality quality, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%-38s %8d %8.5f %10.5f %9.5f %9.5f %8.5f %7.2f%% %9.5f %9.2f %9.0f%n",
        quality.set(),
        quality.records(),
        quality.roomRecall(),
        quality.candidateRecall(),
        quality.precision(),
        quality.recall(),
        quality.f1(),
        quality.review() * 100,
        quality.certain(),
        quality.wrongTwinsPer10000(),
        quality.recordsPerSecond());
    out.flush();
  }

  private List<Planned> planned() throws IOException {
    List<Planned> planned = new ArrayList<>();
    if (Files.isDirectory(data)) {
      for (LabelledSet set : new PublicSets(data).all()) {
        planned.add(new Planned(set.name(), () -> set));
      }
    }
    planned.add(synthetic("French", true, 1));
    planned.add(synthetic("French without INE", false, 1));
    planned.add(synthetic("French, twice the errors", true, 2));
    planned.add(synthetic("French without INE, twice the errors", false, 2));
    return planned;
  }

  private Planned synthetic(String name, boolean withIne, double errors) {
    return new Planned(
        name,
        () ->
            SyntheticSets.generate(
                name, new SyntheticSettings(seed, leavers, enrolments, withIne, errors)));
  }
}
