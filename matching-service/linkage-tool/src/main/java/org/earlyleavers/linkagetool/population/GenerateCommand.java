package org.earlyleavers.linkagetool.population;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.earlyleavers.linkagetool.file.Column;
import org.earlyleavers.linkagetool.file.CsvWriter;
import org.earlyleavers.linkagetool.file.UnusableFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes two files of people that exist nowhere, and which of them are one person. */
@Command(
    mixinStandardHelpOptions = true,
    name = "generate",
    description = "write left.csv, right.csv, truth.csv and twins.csv of people who do not exist")
public final class GenerateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "where to write")
  private Path folder;

  @Option(names = "--seed", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private long seed = 1;

  @Option(names = "--leavers", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private int leavers = 20_000;

  @Option(names = "--enrolments", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private int enrolments = 200_000;

  @Option(names = "--no-ine", description = "neither side knows INEs")
  private boolean withoutIne;

  @Option(
      names = "--error-rate",
      paramLabel = "X",
      description = "times as many mistakes as usual; default: ${DEFAULT-VALUE}")
  private double errors = 1;

  @Override
  public Integer call() throws IOException, UnusableFileException {
    SyntheticFiles files = SyntheticFiles.generate(settings());
    Files.createDirectories(folder);
    write("left.csv", Column.header(), files::writeLeft);
    write("right.csv", Column.header(), files::writeRight);
    write("truth.csv", new String[] {"id_a", "id_b"}, files::writeTruth);
    write("twins.csv", new String[] {"id_a", "id_b"}, files::writeTwins);
    return 0;
  }

  private SyntheticSettings settings() throws UnusableFileException {
    try {
      return new SyntheticSettings(seed, leavers, enrolments, !withoutIne, errors);
    } catch (IllegalArgumentException e) {
      throw new UnusableFileException(e.getMessage() + ".");
    }
  }

  private interface Rows {
    void writeTo(SyntheticFiles.RowTaker taker) throws IOException;
  }

  private void write(String name, String[] header, Rows rows) throws IOException {
    try (CsvWriter out = CsvWriter.to(folder.resolve(name))) {
      out.row(header);
      rows.writeTo(out::row);
    }
  }
}
