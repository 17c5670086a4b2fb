package org.earlyleavers.linkagetool.estimation;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.earlyleavers.linkagetool.file.PersonFile;
import org.earlyleavers.linkagetool.file.RowProblems;
import org.earlyleavers.linkagetool.file.UnusableFileException;
import org.earlyleavers.linkagetool.linking.Learning;
import org.earlyleavers.linkagetool.linking.LinkageOptions;
import org.earlyleavers.linkagetool.linking.OutputFile;
import org.earlyleavers.linkagetool.linking.Progress;
import org.earlyleavers.linkagetool.linking.Roster;
import org.earlyleavers.linkagetool.linking.Sample;
import org.earlyleavers.linkagetool.linking.SearchedFile;
import org.earlyleavers.matching.linkage.ComparedField;
import org.earlyleavers.matching.linkage.Comparison.Agreement;
import org.earlyleavers.matching.linkage.Weights;
import org.earlyleavers.matching.linkage.Weights.Chance;
import org.earlyleavers.matching.linkage.WeightsEstimation;
import org.earlyleavers.matching.linkage.WeightsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Learns weights from two files and writes them down with what speaks for and against them. */
@Command(
    mixinStandardHelpOptions = true,
    name = "estimate",
    description = "learn weights from two files of which nobody has said who is who")
public final class EstimateCommand implements Callable<Integer> {

  private static final double FEW_PAIRS = 500;

  /** Below, what is learned of those who are one person drowns in those who are not. */
  private static final double SMALL_SHARE = 0.001;

  private static final double LARGE_CHANGE = 3;

  @Parameters(index = "0", paramLabel = "LEFT.csv", description = "whom to look for; its beginning")
  private Path left;

  @Parameters(index = "1", paramLabel = "RIGHT.csv", description = "where; held in memory")
  private Path right;

  @Parameters(index = "2", paramLabel = "OUT", description = "the weights, for --weights")
  private Path out;

  @Mixin private LinkageOptions options;

  @Override
  public Integer call() throws IOException, UnusableFileException {
    OutputFile.refuseToReplace(out, left, right);
    PrintStream told = System.err;
    Weights start = options.weights();
    WeightsEstimation.Result result;
    try (PersonFile leftRows = PersonFile.open(left, new RowProblems(left.toString(), told));
        PersonFile rightRows = PersonFile.open(right, new RowProblems(right.toString(), told))) {
      Roster roster = Roster.read(rightRows, new Progress(told, "reading"));
      Learning learning = new Learning(start, SearchedFile.forOthers(roster), Sample.of(leftRows));
      if (!learning.isPossible()) {
        throw new UnusableFileException("There are too few people to learn from.");
      }
      result = learning.estimate(told);
    }
    List<String> diagnostics = diagnostics(start, result);
    try (Writer file = Files.newBufferedWriter(out)) {
      for (String line : diagnostics) {
        file.append("# ").append(line).append('\n');
      }
      StringWriter weights = new StringWriter();
      WeightsFile.write(result.weights(), weights);
      file.append(weights.toString());
    }
    diagnostics.forEach(System.out::println);
    return 0;
  }

  private static List<String> diagnostics(Weights start, WeightsEstimation.Result result) {
    List<String> lines = new ArrayList<>();
    lines.add(
        say(
            "%d pairs compared, about %.0f of one person and %.0f of twins",
            result.pairs(), result.samePersons(), result.twins()));
    lines.add(say("%d rounds, log-likelihood %.1f nats", result.rounds(), result.logLikelihood()));
    lines.add(
        say(
            "population %.0f before, %.0f after",
            start.population(), result.weights().population()));
    lines.addAll(warnings(start, result));
    lines.add(
        say(
            "%-18s %-12s %12s %12s %12s %12s %8s %8s",
            "field",
            "agreement",
            "same before",
            "same after",
            "other before",
            "other after",
            "bits",
            "bits"));
    for (ComparedField field : ComparedField.values()) {
      Map<Agreement, Chance> before = start.chances().get(field);
      Map<Agreement, Chance> after = result.weights().chances().get(field);
      for (Agreement level : field.levels()) {
        Chance was = before.get(level);
        Chance is = after.get(level);
        lines.add(
            say(
                "%-18s %-12s %12.3g %12.3g %12.3g %12.3g %8.1f %8.1f",
                field.label(),
                level.name().toLowerCase(Locale.ROOT),
                was.same(),
                is.same(),
                was.other(),
                is.other(),
                bits(was),
                bits(is)));
      }
    }
    return lines;
  }

  private static List<String> warnings(Weights start, WeightsEstimation.Result result) {
    List<String> lines = new ArrayList<>();
    if (result.samePersons() < FEW_PAIRS) {
      lines.add("WARNING: too few pairs of one person to tell rare mistakes from chance");
    }
    if (result.samePersons() < SMALL_SHARE * result.pairs()) {
      lines.add("WARNING: hardly any pair is of one person: what was learned may be of others");
    }
    for (ComparedField field : ComparedField.values()) {
      Chance was = start.chances().get(field).get(Agreement.DIFFERENT);
      Chance is = result.weights().chances().get(field).get(Agreement.DIFFERENT);
      if (Math.abs(bits(is) - bits(was)) > LARGE_CHANGE) {
        lines.add(
            say(
                "WARNING: %s: disagreement weighs %.1f bits instead of %.1f; look at the files",
                field.label(), bits(is), bits(was)));
      }
    }
    return lines;
  }

  private static double bits(Chance chance) {
    return Math.log(chance.same() / chance.other()) / Math.log(2);
  }

  private static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
