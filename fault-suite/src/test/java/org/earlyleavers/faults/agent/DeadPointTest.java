package org.earlyleavers.faults.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeadPointTest {

  @Test
  void aSourcesProgressIsNoPointToDieAtAndARecordForARoomIsHoweverShortItsName() {
    assertThat(DeadPoint.isProgress("labour".getBytes(UTF_8))).isTrue();
    assertThat(DeadPoint.isProgress("pQ7-x_0a".getBytes(UTF_8))).isFalse();
    assertThat(DeadPoint.isProgress("0b9c1a52-7c0e-4a54-9d57-0d2f3c1f2f10".getBytes(UTF_8)))
        .isFalse();
    assertThat(DeadPoint.isProgress(null)).isFalse();
  }
}
