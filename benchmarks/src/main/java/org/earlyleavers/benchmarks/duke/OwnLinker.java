package org.earlyleavers.benchmarks.duke;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.earlyleavers.linkagetool.LinkageTool;

/** The matching core as {@code ./dev link} and {@code ./dev dedupe} run it, with what they link. */
final class OwnLinker implements Linker {

  private static final int FIELDS = 5;

  @Override
  public String name() {
    return "matching core";
  }

  @Override
  public List<Pair> link(LabelledFiles files) throws IOException {
    Path out = Files.createTempFile("links", ".csv");
    try {
      int exit =
          files
              .right()
              .map(
                  right ->
                      LinkageTool.run(
                          "link", files.left().toString(), right.toString(), out.toString()))
              .orElseGet(() -> LinkageTool.run("dedupe", files.left().toString(), out.toString()));
      if (exit != 0) {
        throw new IOException(files.name() + " could not be linked");
      }
      try (Stream<String> rows = Files.lines(out)) {
        return rows.skip(1)
            .map(row -> row.split(",", FIELDS))
            .filter(row -> row[3].equals("same"))
            .map(row -> new Pair(row[0], row[1], Double.parseDouble(row[2])))
            .toList();
      }
    } finally {
      Files.delete(out);
    }
  }

  @Override
  public Quality quality(LabelledFiles files, List<Pair> pairs) {
    return Quality.of(files, pairs, 0);
  }
}
