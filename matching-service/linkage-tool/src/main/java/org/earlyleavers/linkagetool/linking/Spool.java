package org.earlyleavers.linkagetool.linking;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.earlyleavers.linkagetool.file.CsvWriter;
import org.earlyleavers.matching.linkage.Comparison.Zone;

/**
 * Keeps findings on disk until every one of them is known, because only then can links be chosen.
 * Holds no more of a person than the result does, and is gone when it is closed.
 */
final class Spool implements Closeable {

  private final Path file;
  private final DataOutputStream out;
  private int size;

  Spool() throws IOException {
    file = Files.createTempFile("links", ".spool");
    file.toFile().deleteOnExit();
    out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
  }

  void add(int number, String left, String right, Candidate candidate) throws IOException {
    out.writeInt(number);
    out.writeUTF(left);
    out.writeUTF(right);
    out.writeDouble(candidate.probability());
    out.writeUTF(EvidenceText.of(candidate));
    size++;
  }

  /** Writes all findings in the zones chosen for them, the best of each left record first. */
  void write(List<Zone> zones, boolean different, CsvWriter result, Summary summary)
      throws IOException {
    out.flush();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      List<LinkRow> ofOne = new ArrayList<>();
      int current = -1;
      for (int i = 0; i < size; i++) {
        int number = in.readInt();
        if (number != current) {
          writeOne(ofOne, different, result, summary);
          current = number;
        }
        ofOne.add(
            new LinkRow(in.readUTF(), in.readUTF(), in.readDouble(), zones.get(i), in.readUTF()));
      }
      writeOne(ofOne, different, result, summary);
    }
  }

  private static void writeOne(
      List<LinkRow> ofOne, boolean different, CsvWriter result, Summary summary)
      throws IOException {
    ofOne.sort(LinkRow.BEST_FIRST);
    for (LinkRow row : ofOne) {
      if (different || row.zone() != Zone.DIFFERENT) {
        row.write(result);
        summary.count(row.zone());
      }
    }
    ofOne.clear();
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }
}
