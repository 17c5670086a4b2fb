package org.earlyleavers.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path directory;

  private Path path;
  private Path content;

  @BeforeEach
  void choose() {
    path = directory.resolve("data");
    content = path.resolve("broker").resolve("topic");
  }

  @Test
  void two_stacks_never_share_a_folder() {
    // Given a stack that uses a folder
    try (DataFolder first = DataFolder.take(path)) {
      first.recover();

      // When another one wants it, then it is told where the first one runs
      assertThatThrownBy(() -> DataFolder.take(path))
          .isInstanceOf(StackException.class)
          .hasMessageContaining("is running on " + path);
    }

    // And afterwards it may have it
    DataFolder.take(path).close();
  }

  @Test
  void a_later_stack_finds_the_data_of_an_earlier_one() throws IOException {
    // Given a stack that was set up to the end
    try (DataFolder first = DataFolder.take(path)) {
      first.markComplete();
      write(content);
    }

    // When the next one recovers, then everything is still there
    try (DataFolder second = DataFolder.take(path)) {
      second.recover();
      assertThat(content).exists();
    }
  }

  @Test
  void what_was_killed_while_it_was_set_up_is_begun_anew() throws IOException {
    // Given a stack that was not
    try (DataFolder first = DataFolder.take(path)) {
      first.recover();
      write(content);
    }

    // When the next one recovers, then it finds nothing half-done
    try (DataFolder second = DataFolder.take(path)) {
      second.recover();
      assertThat(path).doesNotExist();
    }
  }

  @Test
  void forgetting_deletes_the_data_and_nothing_beside_it() throws IOException {
    // Given data, and something beside it
    Path beside = directory.resolve("logs").resolve("reporting-service.log");
    write(beside);
    try (DataFolder data = DataFolder.take(path)) {
      data.markComplete();
      write(content);

      // When it is forgotten
      data.forget();
    }

    // Then only the data is gone
    assertThat(path).doesNotExist();
    assertThat(beside).exists();
  }

  @Test
  void a_temporary_folder_goes_with_its_stack() throws IOException {
    Path inside;
    try (DataFolder data = DataFolder.temporary()) {
      inside = data.streams().resolve("state");
      write(inside);
    }
    assertThat(inside.getParent().getParent()).doesNotExist();
  }

  private static void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "something");
  }
}
