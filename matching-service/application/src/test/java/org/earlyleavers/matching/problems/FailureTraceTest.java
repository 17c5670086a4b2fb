package org.earlyleavers.matching.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureTraceTest {

  @Test
  void aWrappedFailureIsToldByItsTypesAndByWhereItBeganWithoutAnyMessage() {
    Exception began = new IllegalArgumentException("Secret");
    RuntimeException wrapped =
        new IllegalStateException("Secret", new RuntimeException("Secret", began));

    assertThat(FailureTrace.of(wrapped))
        .startsWith("IllegalStateException < RuntimeException < IllegalArgumentException at [")
        .contains(getClass().getName())
        .doesNotContain("Secret");
  }
}
