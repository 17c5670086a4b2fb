package org.earlyleavers.linkagetool.linking;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.earlyleavers.linkagetool.file.CsvWriter;
import org.earlyleavers.linkagetool.file.PersonFile;
import org.earlyleavers.linkagetool.file.PersonRows;
import org.earlyleavers.linkagetool.file.RowProblems;
import org.earlyleavers.linkagetool.file.UnusableFileException;
import org.earlyleavers.matching.linkage.Linkage;
import org.earlyleavers.matching.linkage.Weights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Links two files of people. */
@Command(
    mixinStandardHelpOptions = true,
    name = "link",
    description = "say who of one file is who in another")
public final class LinkCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "LEFT.csv", description = "whom to look for")
  private Path left;

  @Parameters(index = "1", paramLabel = "RIGHT.csv", description = "where; held in memory")
  private Path right;

  @Parameters(index = "2", paramLabel = "OUT.csv", description = "the pairs")
  private Path out;

  @Option(
      names = "--many",
      description = "a person may be in RIGHT.csv, and looked for, more than once")
  private boolean many;

  @Option(names = "--different", description = "write pairs that were compared in vain as well")
  private boolean different;

  @Mixin private LinkageOptions options;

  @Override
  public Integer call() throws IOException, UnusableFileException {
    OutputFile.refuseToReplace(out, left, right);
    PrintStream told = System.err;
    Weights weights = options.weights();
    RowProblems leftProblems = new RowProblems(left.toString(), told);
    RowProblems rightProblems = new RowProblems(right.toString(), told);
    Progress whole = new Progress(told, "all");
    try (PersonFile leftRows = PersonFile.open(left, leftProblems);
        PersonFile rightRows = PersonFile.open(right, rightProblems);
        CsvWriter result = OutputFile.open(out)) {
      Roster roster = Roster.read(rightRows, new Progress(told, "reading"));
      SearchedFile searched = SearchedFile.forOthers(roster);
      Sample sample = Sample.of(leftRows);
      Linkage linkage = options.linkage(searched, sample, told);
      Linking linking =
          new Linking(
              linkage,
              searched,
              many ? Linking.Mode.MANY : Linking.Mode.ONE,
              different ? 0 : weights.reviewFrom());
      Progress compared = new Progress(told, "comparing");
      Summary summary = new Summary();
      LinkRow.writeHeader(result);
      if (many) {
        linking.compare(
            sample.rows(),
            new WritingFindings(roster, LinkageOptions.zones(weights), result, summary),
            compared);
      } else {
        linkOneToOne(linking, sample.rows(), roster, weights, result, summary, compared);
      }
      Summary.tell(told, left.toString(), compared.rows(), leftProblems);
      Summary.tell(told, right.toString(), roster.size(), rightProblems);
      summary.tell(told, linking, compared, whole);
    }
    return 0;
  }

  private void linkOneToOne(
      Linking linking,
      PersonRows leftRows,
      Roster roster,
      Weights weights,
      CsvWriter result,
      Summary summary,
      Progress compared)
      throws IOException {
    Links links = new Links(LinkageOptions.zones(weights));
    try (Spool spool = new Spool()) {
      linking.compare(
          leftRows,
          (number, row, candidates) -> {
            for (Candidate candidate : candidates) {
              links.add(number, candidate);
              spool.add(number, row.id(), roster.id(candidate.number()), candidate);
            }
          },
          compared);
      spool.write(links.choose(), different, result, summary);
    }
  }
}
