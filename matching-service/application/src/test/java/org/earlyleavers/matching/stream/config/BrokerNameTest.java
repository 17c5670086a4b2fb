package org.earlyleavers.matching.stream.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.streams.StreamsConfig;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ExchangeParts.class)
class BrokerNameTest {

  private final StreamsConfig stream;

  BrokerNameTest(StreamsConfig stream) {
    this.stream = stream;
  }

  /** Without a word of ours the extension would set it to nothing, and take any certificate. */
  @Test
  void theBrokerHasToHaveTheNameInItsCertificate() {
    assertThat(stream.originals())
        .containsEntry(SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG, "https");
  }
}
