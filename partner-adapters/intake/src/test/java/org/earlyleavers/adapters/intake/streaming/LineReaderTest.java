package org.earlyleavers.adapters.intake.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class LineReaderTest {

  private static final int LONGEST = 20;
  private static final String TOO_LONG = "too long";

  @Property(tries = 300)
  void linesAreTheSameHoweverTheyArrive(
      @ForAll @Size(max = 30) List<@AlphaChars @StringLength(max = 30) String> lines,
      @ForAll @IntRange(min = 1, max = 50) int atOnce,
      @ForAll @IntRange(min = 1, max = 7) int together)
      throws IOException {
    String text = String.join("\n", lines) + (lines.isEmpty() ? "" : "\n");

    List<Line> read = readAll(new LineReader(trickling(text, atOnce), LONGEST), together);

    assertThat(read)
        .extracting(LineReaderTest::text)
        .isEqualTo(lines.stream().map(line -> line.length() > LONGEST ? TOO_LONG : line).toList());
    assertThat(read).extracting(Line::number).isEqualTo(oneTo(lines.size()));
  }

  @Example
  void whatStandsBehindTheLastLineBreakIsALineToo() throws IOException {
    assertThat(readAll(new LineReader(trickling("one\ntwo", 2), LONGEST), 1))
        .extracting(LineReaderTest::text)
        .containsExactly("one", "two");
  }

  @Example
  void whatHasComeIsHandedOutWithoutWaitingForMore() throws IOException {
    LineReader reader =
        new LineReader(
            new SequenceInputStream(trickling("one\ntwo\n", 100), failing("waited for more")),
            LONGEST);

    assertThat(reader.next(10)).extracting(LineReaderTest::text).containsExactly("one", "two");
  }

  @Example
  void aLineOfManyMegabytesIsNotKept() throws IOException {
    InputStream endless = trickling("x".repeat(50_000_000) + "\nshort\n", 8192);

    assertThat(readAll(new LineReader(endless, LONGEST), 5))
        .extracting(LineReaderTest::text)
        .containsExactly(TOO_LONG, "short");
  }

  @Example
  void aStreamThatIsBrokenOffLeavesNoHalfLineBehind() {
    InputStream broken =
        new SequenceInputStream(trickling("half a li", 100), failing("broken off"));

    assertThatThrownBy(() -> new LineReader(broken, LONGEST).next(10))
        .isInstanceOf(IOException.class)
        .hasMessage("broken off");
  }

  private static List<Line> readAll(LineReader reader, int together) throws IOException {
    List<Line> all = new ArrayList<>();
    for (List<Line> next = reader.next(together); !next.isEmpty(); next = reader.next(together)) {
      assertThat(next).hasSizeLessThanOrEqualTo(together);
      all.addAll(next);
    }
    return all;
  }

  private static String text(Line line) {
    return line.bytes().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse(TOO_LONG);
  }

  private static List<Integer> oneTo(int last) {
    List<Integer> numbers = new ArrayList<>();
    for (int number = 1; number <= last; number++) {
      numbers.add(number);
    }
    return numbers;
  }

  private static InputStream failing(String message) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException(message);
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        throw new IOException(message);
      }
    };
  }

  /** As a network hands it out: a few bytes at once. */
  private static InputStream trickling(String text, int atOnce) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, atOnce));
      }
    };
  }
}
