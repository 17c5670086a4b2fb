package org.earlyleavers.matching.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.earlyleavers.clocks.OtherClock;
import org.earlyleavers.clocks.SilentClockException;
import org.earlyleavers.events.Topics;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ExchangeParts.class)
class BrokerClockTest {

  private static final String DATED_BY_WHOEVER_SENDS = "dated-by-whoever-sends";

  @Inject OtherClock clock;

  @Inject StreamsBegin streams;

  @Inject
  @Identifier("default-kafka-broker") Map<String, Object> broker;

  @Test
  void theBrokerSaysWhichTimeItIsThere() throws SilentClockException {
    Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    assertThat(clock.read()).isBetween(before, Instant.now());
  }

  @Test
  void whereTheClocksAgreeTheStreamsBegin() {
    assertThat(streams.told()).isTrue();
  }

  @Test
  void aTopicThatWasCreatedOtherwiseSaysNothing() throws Exception {
    try (Admin admin = Admin.create(broker)) {
      admin.createTopics(List.of(new NewTopic(DATED_BY_WHOEVER_SENDS, 1, (short) 1))).all().get();
    }
    BrokerClock clock = new BrokerClock(broker, DATED_BY_WHOEVER_SENDS);

    assertThatThrownBy(clock::read).isInstanceOf(SilentClockException.class);
    clock.close();
  }

  @Test
  void aBrokerThatIsAwaySaysNothing() {
    Map<String, Object> nobody = new HashMap<>(broker);
    nobody.put("bootstrap.servers", "127.0.0.1:1");
    BrokerClock clock = new BrokerClock(nobody, Topics.CLOCK_READINGS);

    assertThatThrownBy(clock::read).isInstanceOf(SilentClockException.class);
    clock.close();
  }
}
