package org.earlyleavers.adapters.intake.streaming;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells a stream into lines and keeps no more of it than the lines that it hands out together: a
 * line that is too long is read past.
 */
public final class LineReader {

  private static final int BUFFER = 16 * 1024;

  private final InputStream input;
  private final int longestLine;
  private final byte[] buffer = new byte[BUFFER];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int position;
  private int limit;
  private int number;
  private boolean tooLong;

  /**
   * Reads lines of at most that many bytes.
   *
   * @param longestLine in bytes, without the line break
   */
  public LineReader(InputStream input, int longestLine) {
    this.input = input;
    this.longestLine = longestLine;
  }

  /**
   * The lines that have come, but at least one, for which it waits; none at the end of the stream.
   * What stands behind the last line break is a line too.
   *
   * @param most the most lines to hand out together
   * @throws IOException if the sender breaks the stream off
   */
  public List<Line> next(int most) throws IOException {
    List<Line> lines = new ArrayList<>();
    while (lines.size() < most && (lines.isEmpty() || moreHasCome())) {
      Optional<Line> next = read();
      if (next.isEmpty()) {
        break;
      }
      lines.add(next.get());
    }
    return lines;
  }

  private boolean moreHasCome() throws IOException {
    return position < limit || input.available() > 0;
  }

  private Optional<Line> read() throws IOException {
    while (fill()) {
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      append(end);
      if (end < limit) {
        position = end + 1;
        return Optional.of(finished());
      }
      position = end;
    }
    return line.size() > 0 || tooLong ? Optional.of(finished()) : Optional.empty();
  }

  private boolean fill() throws IOException {
    if (position == limit) {
      position = 0;
      limit = Math.max(0, input.read(buffer));
    }
    return position < limit;
  }

  private void append(int end) {
    tooLong |= line.size() + end - position > longestLine;
    if (tooLong) {
      line.reset();
    } else {
      line.write(buffer, position, end - position);
    }
  }

  private Line finished() {
    number++;
    Line finished = new Line(number, tooLong ? Optional.empty() : Optional.of(line.toByteArray()));
    line.reset();
    tooLong = false;
    return finished;
  }
}
