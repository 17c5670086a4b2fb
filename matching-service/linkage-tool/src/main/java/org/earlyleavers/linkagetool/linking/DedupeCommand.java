package org.earlyleavers.linkagetool.linking;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.earlyleavers.linkagetool.file.CsvWriter;
import org.earlyleavers.linkagetool.file.PersonFile;
import org.earlyleavers.linkagetool.file.RowProblems;
import org.earlyleavers.linkagetool.file.UnusableFileException;
import org.earlyleavers.matching.linkage.Linkage;
import org.earlyleavers.matching.linkage.Weights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the people that a file names more than once. */
@Command(
    mixinStandardHelpOptions = true,
    name = "dedupe",
    description = "say who of a file is in it more than once")
public final class DedupeCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "FILE.csv", description = "held in memory")
  private Path file;

  @Parameters(index = "1", paramLabel = "OUT.csv", description = "the pairs")
  private Path out;

  @Option(names = "--different", description = "write pairs that were compared in vain as well")
  private boolean different;

  @Mixin private LinkageOptions options;

  @Override
  public Integer call() throws IOException, UnusableFileException {
    OutputFile.refuseToReplace(out, file);
    PrintStream told = System.err;
    Weights weights = options.weights();
    RowProblems problems = new RowProblems(file.toString(), told);
    Progress whole = new Progress(told, "all");
    try (PersonFile rows = PersonFile.open(file, problems);
        CsvWriter result = OutputFile.open(out)) {
      Roster roster = Roster.read(rows, new Progress(told, "reading"));
      SearchedFile searched = SearchedFile.forItself(roster);
      Linkage linkage = options.linkage(searched, Sample.of(roster.rows()), told);
      Linking linking =
          new Linking(linkage, searched, Linking.Mode.MANY, different ? 0 : weights.reviewFrom());
      Progress compared = new Progress(told, "comparing");
      Summary summary = new Summary();
      LinkRow.writeHeader(result);
      linking.compare(
          roster.rows(),
          new WritingFindings(roster, LinkageOptions.zones(weights), result, summary),
          compared);
      Summary.tell(told, file.toString(), roster.size(), problems);
      summary.tell(told, linking, compared, whole);
    }
    return 0;
  }
}
