package org.earlyleavers.linkagetool;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.earlyleavers.linkagetool.estimation.EstimateCommand;
import org.earlyleavers.linkagetool.evaluation.EvaluateCommand;
import org.earlyleavers.linkagetool.file.UnusableFileException;
import org.earlyleavers.linkagetool.linking.DedupeCommand;
import org.earlyleavers.linkagetool.linking.LinkCommand;
import org.earlyleavers.linkagetool.population.GenerateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** What the script {@code dev} runs for everything about files of people. */
@Command(
    name = "./dev",
    description = "Links files of people as the product links records.",
    subcommands = {
      LinkCommand.class,
      DedupeCommand.class,
      EstimateCommand.class,
      EvaluateCommand.class,
      GenerateCommand.class
    })
public final class LinkageTool {

  private LinkageTool() {}

  /**
   * Runs a command; ends the process with 0 if it worked, 1 if it could not, 2 if it was not
   * understood.
   */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs a command, and says with what the process is to end. */
  public static int run(String... args) {
    return new CommandLine(new LinkageTool())
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              if (failure instanceof UnusableFileException) {
                System.err.println(failure.getMessage());
                return ExitCode.SOFTWARE;
              }
              if (failure instanceof IOException || failure instanceof UncheckedIOException) {
                System.err.println("A file cannot be read or written: " + failure.getMessage());
                return ExitCode.SOFTWARE;
              }
              throw failure;
            })
        .execute(args);
  }
}
