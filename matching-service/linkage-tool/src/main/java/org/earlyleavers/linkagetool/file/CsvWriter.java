package org.earlyleavers.linkagetool.file;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes CSV as RFC 4180 describes it, in UTF-8, quoting only where it has to. */
public final class CsvWriter implements Closeable {

  private final BufferedWriter out;

  /** Writes to what somebody has opened. */
  public CsvWriter(Writer out) {
    this.out = new BufferedWriter(out);
  }

  /** Starts a file, over what was there before. */
  public static CsvWriter to(Path file) throws IOException {
    return new CsvWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
  }

  /** Writes one row. */
  public void row(String... fields) throws IOException {
    for (int i = 0; i < fields.length; i++) {
      if (i > 0) {
        out.write(',');
      }
      out.write(quoted(fields[i]));
    }
    out.write('\n');
  }

  private static String quoted(String field) {
    boolean plain =
        field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
            && field.equals(field.strip());
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
