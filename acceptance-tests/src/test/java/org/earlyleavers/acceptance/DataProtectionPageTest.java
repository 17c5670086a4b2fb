package org.earlyleavers.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page says of every place where the running exchange keeps something what it is. */
class DataProtectionPageTest {

  @RegisterExtension static final RunningStack STACK = new RunningStack();

  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  private static String page;

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(STACK.page("data-protection.md"));
  }

  @Test
  void everyTopicIsOnThePageAndNoOther() {
    assertDescribed(STACK.traces().topics(), described("## Topics"));
  }

  @Test
  void everyTableIsOnThePageAndNoOther() throws SQLException {
    assertDescribed(STACK.traces().tables(), described("## Tables"));
  }

  private static void assertDescribed(List<String> there, List<Pattern> described) {
    assertThat(there)
        .as("what is kept and not described")
        .isNotEmpty()
        .allMatch(name -> described.stream().anyMatch(each -> each.matcher(name).matches()));
    assertThat(described)
        .as("what is described and not kept")
        .allMatch(each -> there.stream().anyMatch(name -> each.matcher(name).matches()));
  }

  /** What stands in the first column of a section's tables; a star is any text. */
  private static List<Pattern> described(String heading) {
    String section = page.split(heading + "\n", 2)[1].split("\n## ", 2)[0];
    return section
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split("\\|", 3)[1])
        .flatMap(cell -> NAME.matcher(cell).results().map(found -> found.group(1)))
        .map(name -> Pattern.compile("\\Q" + name.replace("*", "\\E.+\\Q") + "\\E"))
        .toList();
  }
}
