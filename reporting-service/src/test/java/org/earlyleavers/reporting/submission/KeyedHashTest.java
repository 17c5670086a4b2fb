package org.earlyleavers.reporting.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.earlyleavers.reporting.intake.Uai;
import org.junit.jupiter.api.Test;

class KeyedHashTest {

  private static final Uai SCHOOL = new Uai("0951099D");
  private static final Uai OTHER_SCHOOL = new Uai("0594899E");
  private static final IdempotencyKey NAME = new IdempotencyKey("2026-01-12/1");

  private final KeyedHash hash = new KeyedHash("a secret of thirty-two bytes, or more");

  @Test
  void theSameNameOfTheSameSchoolIsTheSameReport() {
    assertThat(hash.reportId(SCHOOL, NAME)).isEqualTo(hash.reportId(SCHOOL, NAME));
  }

  @Test
  void twoSchoolsMayUseTheSameName() {
    assertThat(hash.reportId(SCHOOL, NAME)).isNotEqualTo(hash.reportId(OTHER_SCHOOL, NAME));
  }

  @Test
  void withoutTheSecretNobodyKnowsWhatAHashWasMadeOf() {
    KeyedHash other = new KeyedHash("a secret of thirty-two bytes, or mORE");

    assertThat(other.reportId(SCHOOL, NAME)).isNotEqualTo(hash.reportId(SCHOOL, NAME));
    assertThat(other.fingerprint("x".getBytes(UTF_8)))
        .isNotEqualTo(hash.fingerprint("x".getBytes(UTF_8)));
  }

  @Test
  void anIdIsAUuidOfItsMakersOwnScheme() {
    UUID id = hash.reportId(SCHOOL, NAME);

    assertThat(id.version()).isEqualTo(8);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void aSecretThatCouldBeGuessedIsRefusedAndNotQuoted() {
    assertThatThrownBy(() -> new KeyedHash("short"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("reporting.submission.secret")
        .hasMessageNotContaining("short");
  }
}
