package org.earlyleavers.stack.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what a service says to its file, and picks out what matters to the launcher. */
final class ServiceLog {

  private static final int REMEMBERED = 12;

  /** The line with which Quarkus says that it has started; the port may be one that it chose. */
  private static final Pattern LISTENING = Pattern.compile("Listening on: (http://[\\w.:]+[\\w])");

  /**
   * What people shall see at once: every error, and our own warnings. How each line of the console
   * format begins that is not a stack trace: date, time, level and category.
   */
  private static final Pattern PROBLEM =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d [\\d:,.]+ +((?:ERROR|FATAL|WARN +\\[org\\.earlyleavers).*)");

  private final Path file;
  private final Consumer<String> problems;
  private final Deque<String> last = new ArrayDeque<>();
  private String address;
  private String lastProblem;

  ServiceLog(Path file, Consumer<String> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Reads to the end of the process. */
  void follow(InputStream output) {
    try (BufferedReader lines =
            new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8));
        Writer copy = Files.newBufferedWriter(file)) {
      String line = lines.readLine();
      while (line != null) {
        copy.write(line + System.lineSeparator());
        copy.flush();
        take(line);
        line = lines.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(String line) {
    remember(line);
    Matcher problem = PROBLEM.matcher(line);
    if (problem.matches() && !problem.group(1).equals(lastProblem)) {
      lastProblem = problem.group(1);
      problems.accept(lastProblem);
    }
  }

  private synchronized void remember(String line) {
    last.addLast(line);
    if (last.size() > REMEMBERED) {
      last.removeFirst();
    }
    Matcher listening = LISTENING.matcher(line);
    if (listening.find()) {
      address = listening.group(1);
    }
  }

  /** Where the service listens, once it has said so. */
  synchronized Optional<String> address() {
    return Optional.ofNullable(address);
  }

  /** The last few lines. */
  synchronized List<String> last() {
    return List.copyOf(last);
  }

  Path file() {
    return file;
  }
}
