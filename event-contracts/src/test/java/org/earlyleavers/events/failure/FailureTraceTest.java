package org.earlyleavers.events.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailureTraceTest {

  @Test
  void a_wrapped_failure_is_told_by_its_types_and_by_where_it_began_without_any_message() {
    Exception began = new SQLException("Secret", "40001");
    RuntimeException wrapped =
        new IllegalStateException("Secret", new RuntimeException("Secret", began));

    assertThat(FailureTrace.of(wrapped))
        .startsWith("IllegalStateException < RuntimeException < SQLException 40001 at [")
        .contains(getClass().getName())
        .doesNotContain("Secret");
  }
}
