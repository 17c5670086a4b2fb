package org.earlyleavers.stack.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FreePortsTest {

  @Test
  void a_taken_port_is_named_together_with_what_wants_it() throws Exception {
    // Given a port on which somebody listens
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Map<String, Integer> wanted = Map.of("caseload-service", taken.getLocalPort());

      // When it is needed, then the refusal says all in one sentence
      assertThatThrownBy(() -> FreePorts.require(wanted))
          .isInstanceOf(StackException.class)
          .hasMessage(
              "Port %d is taken by another program, and caseload-service needs it: stop that"
                  + " program first.",
              taken.getLocalPort());
    }
  }

  @Test
  void any_port_is_always_free() {
    assertThatCode(() -> FreePorts.require(StackPorts.free().byWhatWantsIt()))
        .doesNotThrowAnyException();
  }
}
