package org.earlyleavers.stack.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.earlyleavers.stack.story.Latency;
import org.earlyleavers.stack.story.Narrator;
import org.earlyleavers.stack.story.StoryTimes;

/** Shows a local stack in the terminal. */
final class StackConsole implements StackListener, Narrator {

  private static final int TEXT_WIDTH = 62;
  private static final int NAME_WIDTH = 18;
  private static final long KIBI = 1024;

  private final PrintStream out;
  private final Path repository;
  private final Path ownLog;
  private int chapters;

  StackConsole(PrintStream out, Path repository, Path ownLog) {
    this.out = out;
    this.repository = repository;
    this.ownLog = ownLog;
  }

  /** The terminal. It is taken to understand UTF-8, whatever the locale says. */
  static StackConsole ofTheTerminal(Path repository, Path ownLog) {
    return new StackConsole(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
        repository,
        ownLog);
  }

  void say(String line) {
    out.println(line);
  }

  @Override
  public synchronized void ready(String what, String address, Duration after) {
    say("  %s  %s  %s".formatted(seconds(after), padded(what, NAME_WIDTH), address));
  }

  @Override
  public synchronized void problem(String what, String message) {
    say("  ! %s: %s".formatted(what, message));
  }

  void show(List<StackRow> rows) {
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("", "address", "health", "started", "memory", "sign in as", "secret", "log"));
    rows.forEach(row -> table.add(cells(row)));
    TextTable.lines(table).forEach(line -> say("  " + line));
  }

  private List<String> cells(StackRow row) {
    return List.of(
        row.name(),
        row.address(),
        "up",
        seconds(row.readyAfter()),
        mebibytes(row.kibibytes()),
        row.signIn(),
        row.secret(),
        relative(row.log().orElse(ownLog)));
  }

  private String relative(Path file) {
    return file.startsWith(repository) ? repository.relativize(file).toString() : file.toString();
  }

  @Override
  public void chapter(String title) {
    chapters++;
    say("%3d  %s".formatted(chapters, title));
  }

  @Override
  public void fact(String what, Duration took) {
    say("       %s%s".formatted(padded(what, TEXT_WIDTH), milliseconds(took)));
  }

  void end(StoryTimes times) {
    say("");
    say("The case is taken back, and nobody was called in vain.");
    say(
        "  report → case %s, enrolment → taken back %s, breach → open again %s"
            .formatted(
                milliseconds(times.reportToCase()).strip(),
                milliseconds(times.enrolmentToTakeBack()).strip(),
                milliseconds(times.breachToReopening()).strip()));
  }

  void show(Latency latency) {
    say(
        "  %d more reports, POST → case: median %s, 95 of 100 within %s, slowest %s"
            .formatted(
                latency.count(),
                milliseconds(latency.median()).strip(),
                milliseconds(latency.ninetyFifth()).strip(),
                milliseconds(latency.slowest()).strip()));
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%5.1f s", duration.toMillis() / 1000.0);
  }

  private static String milliseconds(Duration duration) {
    return String.format(Locale.ROOT, "%6d ms", duration.toMillis());
  }

  private static String mebibytes(OptionalLong kibibytes) {
    return kibibytes.isPresent()
        ? String.format(Locale.ROOT, "%4d MB", kibibytes.getAsLong() / KIBI)
        : "";
  }
}
