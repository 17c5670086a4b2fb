package org.earlyleavers.adapters.agriculture.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.earlyleavers.adapters.intake.batch.UnreadableBatchException;
import org.junit.jupiter.api.Test;

class PupilFileTest {

  @Test
  void aFileWithoutALineOfTitlesIsNoList() {
    assertThat(failure(new byte[0]).field()).isEqualTo("body");
    assertThat(failure("\n\n".getBytes(StandardCharsets.UTF_8)))
        .hasMessage("the column is missing");
  }

  @Test
  void theMissingColumnIsNamed() {
    assertThat(failure("Identifiant unique*;Secret".getBytes(StandardCharsets.UTF_8)))
        .hasMessage("the column is missing")
        .extracting(UnreadableBatchException::field)
        .isEqualTo("Premier prénom");
  }

  @Test
  void bytesThatAreTextInNoneOfTheThreeEncodingsAreRefused() {
    // 0x81 is no character of Windows-1252, and alone no UTF-8.
    assertThat(failure(new byte[] {'a', (byte) 0x81, 'b'}))
        .hasMessage("is neither UTF-8 nor ISO-8859-15 nor Windows-1252");
  }

  private static UnreadableBatchException failure(byte[] file) {
    return catchThrowableOfType(UnreadableBatchException.class, () -> PupilFile.read(file));
  }
}
