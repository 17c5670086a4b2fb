package org.earlyleavers.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StackConsoleTest {

  private static final Path ROOT = Path.of("/somewhere");

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final StackConsole console =
      new StackConsole(
          new PrintStream(written, true, StandardCharsets.UTF_8), ROOT, ROOT.resolve("own.log"));

  @Test
  void the_table_is_aligned_and_names_logs_as_seen_from_the_root() {
    console.show(
        List.of(
            new StackRow(
                "caseload-service",
                "http://127.0.0.1:18084",
                Duration.ofMillis(12_340),
                OptionalLong.of(210 * 1024),
                "camille.paris",
                "local-only",
                Optional.of(ROOT.resolve(".local/logs/caseload-service.log"))),
            new StackRow(
                "Kafka",
                "127.0.0.1:19092",
                Duration.ofMillis(4_560),
                OptionalLong.empty(),
                "-",
                "-",
                Optional.empty())));

    assertThat(text())
        .isEqualTo(
            """
                                address                 health  started  memory   sign in as     secret      log
              caseload-service  http://127.0.0.1:18084  up       12.3 s   210 MB  camille.paris  local-only  .local/logs/caseload-service.log
              Kafka             127.0.0.1:19092         up        4.6 s           -              -           own.log
            """);
  }

  @Test
  void the_story_is_aligned_whatever_letters_a_name_has() {
    console.chapter("Maëlys signs with another employer");
    console.fact("the ministry's record is taken in", Duration.ofMillis(42));
    console.fact("record → the case is taken back", Duration.ofMillis(1_042));

    assertThat(text())
        .isEqualTo(
            """
              1  Maëlys signs with another employer
                   the ministry's record is taken in                                 42 ms
                   record → the case is taken back                                 1042 ms
            """);
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }
}
