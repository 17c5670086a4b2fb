package org.earlyleavers.reporting.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailureTraceTest {

  @Test
  void aWrappedFailureIsToldByItsTypesAndByWhereItBeganWithoutAnyMessage() {
    Exception began = new SQLException("Secret", "40001");
    RuntimeException wrapped =
        new IllegalStateException("Secret", new RuntimeException("Secret", began));

    assertThat(FailureTrace.of(wrapped))
        .startsWith("IllegalStateException < RuntimeException < SQLException 40001 at [")
        .contains(getClass().getName())
        .doesNotContain("Secret");
  }
}
