package org.earlyleavers.reporting.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells a body into lines and keeps no more of it than those that it hands out together. Blank
 * lines are numbered and left out.
 */
final class LineReader {

  private static final int BUFFER = 16 * 1024;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

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
  LineReader(InputStream input, int longestLine) {
    this.input = input;
    this.longestLine = longestLine;
  }

  /**
   * The next lines, fewer than asked for only at the end. What stands behind the last line break is
   * a line too.
   *
   * @throws IOException if the sender breaks the body off
   */
  List<Line> next(int most) throws IOException {
    List<Line> lines = new ArrayList<>();
    while (lines.size() < most) {
      Optional<Line> next = read();
      if (next.isEmpty()) {
        break;
      }
      next.filter(LineReader::saysSomething).ifPresent(lines::add);
    }
    return lines;
  }

  private static boolean saysSomething(Line line) {
    return !(line instanceof Line.Whole whole && whole.text().isBlank());
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
    Line finished =
        tooLong
            ? new Line.TooLong(number)
            : new Line.Whole(number, new Line.Text(withoutMark(line.toByteArray())));
    line.reset();
    tooLong = false;
    return finished;
  }

  private byte[] withoutMark(byte[] bytes) {
    int mark = BYTE_ORDER_MARK.length;
    boolean marked =
        number == 1
            && bytes.length >= mark
            && Arrays.equals(bytes, 0, mark, BYTE_ORDER_MARK, 0, mark);
    return marked ? Arrays.copyOfRange(bytes, mark, bytes.length) : bytes;
  }
}
