package org.earlyleavers.reporting.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

  private static final int LONGEST = 10;

  @Test
  void linesAreNumberedAndBlankOnesLeftOut() throws IOException {
    assertThat(read("one\n\r\n  \ntwo\r\nthree")).containsExactly("1:one", "4:two\r", "5:three");
  }

  @Test
  void anEmptyBodyHasNoLines() throws IOException {
    assertThat(read("")).isEmpty();
    assertThat(read("\n\n")).isEmpty();
  }

  @Test
  void aLineThatIsTooLongIsReadPast() throws IOException {
    assertThat(read("0123456789\n01234567890\nnext\n" + "x".repeat(100_000)))
        .containsExactly("1:0123456789", "2:too long", "3:next", "4:too long");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
    assertThat(read("\uFEFFone\n\uFEFFtwo")).containsExactly("1:one", "2:\uFEFFtwo");
  }

  @Test
  void linesAreHandedOutFewAtATime() throws IOException {
    LineReader reader = reader("1\n2\n3");

    assertThat(reader.next(2)).hasSize(2);
    assertThat(reader.next(2)).hasSize(1);
    assertThat(reader.next(2)).isEmpty();
  }

  @Test
  void aSenderWhoBreaksOffIsNotTakenForTheEnd() throws IOException {
    InputStream broken = InputStream.nullInputStream();
    broken.close(); // A closed one fails
    LineReader reader =
        new LineReader(
            new SequenceInputStream(new ByteArrayInputStream("one\ntw".getBytes(UTF_8)), broken),
            LONGEST);

    assertThatThrownBy(() -> reader.next(5)).isInstanceOf(IOException.class);
  }

  private static List<String> read(String body) throws IOException {
    LineReader reader = reader(body);
    List<String> lines = new ArrayList<>();
    for (List<Line> next = reader.next(2); !next.isEmpty(); next = reader.next(2)) {
      next.forEach(line -> lines.add(line.number() + ":" + text(line)));
    }
    return lines;
  }

  private static LineReader reader(String body) {
    return new LineReader(new ByteArrayInputStream(body.getBytes(UTF_8)), LONGEST);
  }

  private static String text(Line line) {
    return line instanceof Line.Whole whole ? new String(whole.text().bytes(), UTF_8) : "too long";
  }
}
