package org.earlyleavers.linkagetool.linking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.earlyleavers.linkagetool.LinkageTool;

/** Runs the tool as the script does, and keeps what it says. */
public record ToolRun(int exitCode, String told) {

  /** Runs one command. */
  public static ToolRun of(Object... args) {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      String[] texts = List.of(args).stream().map(Object::toString).toArray(String[]::new);
      return new ToolRun(LinkageTool.run(texts), told.toString(StandardCharsets.UTF_8));
    } finally {
      System.setErr(before);
    }
  }

  static Path file(Path folder, String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  static List<List<String>> rows(Path result) throws IOException {
    return Files.readAllLines(result).stream()
        .skip(1)
        .map(line -> List.of(line.split(",", 5)))
        .toList();
  }
}
