package org.earlyleavers.faults.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallDiskTest {

  @TempDir Path folder;

  @Test
  void takesNothingWhileItIsFullAndWhatItHadIsStillThere() throws IOException {
    try (SmallDisk disk = mounted()) {
      Files.writeString(disk.folder().resolve("before"), "kept");

      disk.fill();

      assertThatThrownBy(() -> Files.writeString(disk.folder().resolve("more"), "lost"))
          .isInstanceOf(IOException.class);
      assertThat(disk.folder().resolve("before")).hasContent("kept");

      disk.free();
      Files.writeString(disk.folder().resolve("more"), "room again");
      assertThat(disk.folder().resolve("more")).hasContent("room again");
    }
    assertThat(folder.resolve("disk")).isEmptyDirectory();
  }

  private SmallDisk mounted() {
    try {
      return SmallDisk.mount(folder.resolve("disk"), 1);
    } catch (NoSmallDiskException e) {
      return abort("No file systems can be mounted here");
    }
  }
}
