package org.earlyleavers.adapters.intake.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

  private static final String OLD = "2025:bm90LWEtc2VjcmV0LW9mLXRoZS1sb2NhbC1zdGFjay0=";
  private static final String NEW = "2026:Zm9yLWRldmVsb3BtZW50LW5ldmVyLXByb2R1Y3Rpb24=";
  private static final byte[] CONTENT = "Maëlys".getBytes(UTF_8);

  private final Seal seal = new Seal(List.of(OLD));

  @Test
  void whatIsSealedIsOpenedAtItsPlaceAndNowhereElse() {
    byte[] sealed = seal.seal("row-1", CONTENT);

    assertThat(new String(sealed, UTF_8)).doesNotContain("Ma");
    assertThat(seal.open("row-1", sealed)).isEqualTo(CONTENT);
    assertThatThrownBy(() -> seal.open("row-2", sealed)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theSameContentNeverLooksTheSame() {
    assertThat(seal.seal("row-1", CONTENT)).isNotEqualTo(seal.seal("row-1", CONTENT));
  }

  @Test
  void aNewKeyInFrontSealsAndTheOldOneStillOpens() {
    byte[] sealed = seal.seal("row-1", CONTENT);
    Seal rotated = new Seal(List.of(NEW, OLD));

    assertThat(rotated.open("row-1", sealed)).isEqualTo(CONTENT);
    assertThat(rotated.open("row-1", rotated.seal("row-1", CONTENT))).isEqualTo(CONTENT);
    assertThatThrownBy(() -> seal.open("row-1", rotated.seal("row-1", CONTENT)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The key of a sealed content is not configured");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2026", "2026:c2hvcnQ=", "2026:====", "A:bm90LWEtc2VjcmV0LW9mLXRoZS1sb2Nh"})
  void aKeyThatIsNoneIsRefusedWithoutBeingQuoted(String key) {
    assertThatThrownBy(() -> new Seal(List.of(key)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("adapters.sealing.keys needs name:base64 of 32 bytes");
  }
}
