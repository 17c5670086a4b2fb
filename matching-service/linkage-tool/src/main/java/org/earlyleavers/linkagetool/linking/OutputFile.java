package org.earlyleavers.linkagetool.linking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.earlyleavers.linkagetool.file.CsvWriter;
import org.earlyleavers.linkagetool.file.UnusableFileException;

/** The file that takes the result. */
public final class OutputFile {

  private OutputFile() {}

  /** Refuses a result that would take the place of what it is made of. */
  public static void refuseToReplace(Path out, Path... inputs)
      throws IOException, UnusableFileException {
    for (Path input : inputs) {
      if (Files.exists(out) && Files.exists(input) && Files.isSameFile(out, input)) {
        throw new UnusableFileException("The result would replace " + input + ".");
      }
    }
  }

  static CsvWriter open(Path out) throws UnusableFileException {
    try {
      return CsvWriter.to(out);
    } catch (IOException e) {
      throw new UnusableFileException("The file " + out + " cannot be written.");
    }
  }
}
