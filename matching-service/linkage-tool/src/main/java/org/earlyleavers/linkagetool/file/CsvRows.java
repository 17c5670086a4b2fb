package org.earlyleavers.linkagetool.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads CSV as RFC 4180 describes it, with commas, and with any line ends. A malformed row costs
 * its own line and no other, which is why no library does this: they stop at the first wrong quote,
 * or take everything up to the next one for a single field.
 */
final class CsvRows {

  /** More lines in one pair of quotes are a quote that somebody forgot to close. */
  private static final int MOST_LINES = 50;

  private static final char QUOTE = '"';

  private final BufferedReader reader;
  private final Deque<String> ahead = new ArrayDeque<>();
  private long line;

  CsvRows(BufferedReader reader) {
    this.reader = reader;
  }

  /** The next row that is not blank, or nothing at the end. */
  Optional<CsvRow> next() throws IOException {
    while (true) {
      String first = readLine();
      if (first == null) {
        return Optional.empty();
      }
      if (!first.isBlank()) {
        return Optional.of(row(first));
      }
    }
  }

  private CsvRow row(String first) throws IOException {
    long start = line;
    List<String> followers = new ArrayList<>();
    StringBuilder text = new StringBuilder(first);
    while (true) {
      Parsing parsing = new Parsing(text);
      Outcome outcome = parsing.run();
      if (outcome == Outcome.COMPLETE) {
        return new CsvRow.Fields(start, parsing.fields);
      }
      if (outcome == Outcome.MALFORMED) {
        return malformed(start, followers, parsing.problem);
      }
      String follower = followers.size() < MOST_LINES ? readLine() : null;
      if (follower == null) {
        return malformed(start, followers, "a quote is opened and never closed");
      }
      followers.add(follower);
      text.append('\n').append(follower);
    }
  }

  private CsvRow malformed(long start, List<String> followers, String problem) {
    for (int i = followers.size() - 1; i >= 0; i--) {
      ahead.addFirst(followers.get(i));
      line--;
    }
    return new CsvRow.Malformed(start, problem);
  }

  private String readLine() throws IOException {
    String read = ahead.isEmpty() ? reader.readLine() : ahead.removeFirst();
    if (read != null) {
      line++;
    }
    return read;
  }

  private enum Outcome {
    COMPLETE,
    INCOMPLETE,
    MALFORMED
  }

  private static final class Parsing {

    private final CharSequence text;
    private final List<String> fields = new ArrayList<>(10);
    private String problem = "";
    private int at;

    Parsing(CharSequence text) {
      this.text = text;
    }

    Outcome run() {
      while (true) {
        Outcome outcome = at < text.length() && text.charAt(at) == QUOTE ? quoted() : plain();
        if (outcome != Outcome.COMPLETE) {
          return outcome;
        }
        if (at == text.length()) {
          return Outcome.COMPLETE;
        }
        at++;
      }
    }

    private Outcome plain() {
      int start = at;
      while (at < text.length() && text.charAt(at) != ',') {
        if (text.charAt(at) == QUOTE) {
          return malformed("a quote inside a field that is not quoted");
        }
        at++;
      }
      fields.add(text.subSequence(start, at).toString());
      return Outcome.COMPLETE;
    }

    private Outcome quoted() {
      StringBuilder field = new StringBuilder();
      at++;
      while (at < text.length()) {
        char next = text.charAt(at++);
        if (next != QUOTE) {
          field.append(next);
        } else if (at < text.length() && text.charAt(at) == QUOTE) {
          field.append(QUOTE);
          at++;
        } else if (at < text.length() && text.charAt(at) != ',') {
          return malformed("text after a closing quote");
        } else {
          fields.add(field.toString());
          return Outcome.COMPLETE;
        }
      }
      return Outcome.INCOMPLETE;
    }

    private Outcome malformed(String what) {
      problem = what + ", in field " + (fields.size() + 1);
      return Outcome.MALFORMED;
    }
  }
}
