package org.earlyleavers.caseload.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.earlyleavers.events.Topics;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class BadRecordsTest {

  private static final String TYPE = "org.earlyleavers.leaver-decision.v1";

  /**
   * The topic takes 1,048,576 bytes, with key and frame, but not a dead letter's reason besides.
   */
  private static final int NEARLY_THE_LARGEST_VALUE = 1_048_440;

  private static final byte[] NO_JSON = {(byte) 0xFF, 0x00, 0x41};

  @Inject DecisionTopic topic;
  @Inject MeterRegistry metrics;
  Tokens tokens;

  /** A record without a key is missing here: the broker takes none on a compacted topic. */
  @Test
  void records_that_nobody_can_read_are_put_aside_and_the_others_go_on() {
    CaseApi camille = new CaseApi(tokens, "camille.paris");
    double before = counted();
    String key = UUID.randomUUID().toString();
    byte[] json = "{\"reportId\":\"Secret\"}".getBytes(StandardCharsets.UTF_8);

    for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
      topic.publish(partition, key, NO_JSON, headers(TYPE));
      topic.publish(partition, key, json, headers(TYPE));
      topic.publish(partition, key, json, headers("org.example.unknown.v1"));
      topic.publish(partition, key, json, headers("org.earlyleavers.leaver-decision.v2"));
      topic.publish(partition, key, json, Map.of());
      topic.publish(partition, key, null, Map.of());
    }
    Decisions unstorable = onSomebodyLivingIn(PARIS_19).called("Sec\u0000ret");
    topic.publish(unstorable.confirmed(1));
    int expected = 5 * Topics.PARTITIONS + 1;

    await().atMost(PATIENCE).until(() -> counted() == before + expected);
    for (int i = 0; i < 2 * Topics.PARTITIONS; i++) {
      Decisions good = onSomebodyLivingIn(PARIS_19);
      topic.publish(good.confirmed(1));
      camille.awaitCase(good.familyName(), "NEW");
    }
    List<ConsumerRecord<String, byte[]>> letters =
        topic.deadLetters().stream()
            .filter(
                letter ->
                    letter.key().equals(key)
                        || letter.key().equals(unstorable.reportId().toString()))
            .toList();
    assertThat(letters).hasSize(expected);
    assertThat(letters)
        .filteredOn(letter -> "org.example.unknown.v1".equals(header(letter, "ce_type")))
        .hasSize(Topics.PARTITIONS)
        .allSatisfy(
            letter -> {
              assertThat(letter.value()).isEqualTo(json);
              assertThat(header(letter, "dead-letter-reason")).contains("ce_type");
            });
    assertThat(letters)
        .extracting(letter -> header(letter, "dead-letter-reason"))
        .doesNotContainNull()
        .noneMatch(reason -> reason.contains("Secret"));
    assertThat(letters).extracting(ConsumerRecord::value).contains(NO_JSON);
  }

  @Test
  void a_dead_letter_may_be_as_large_as_the_largest_record_and_its_reason() {
    String key = UUID.randomUUID().toString();
    byte[] large = new byte[NEARLY_THE_LARGEST_VALUE];

    topic.publish(0, key, large, Map.of());

    await()
        .atMost(PATIENCE)
        .until(
            () ->
                topic.deadLetters().stream()
                    .anyMatch(
                        letter ->
                            letter.key().equals(key) && Arrays.equals(letter.value(), large)));
  }

  private double counted() {
    return metrics
        .get("events.dead.lettered")
        .tag("topic", Topics.LEAVER_DECISIONS.name())
        .counter()
        .count();
  }

  private static Map<String, String> headers(String type) {
    return Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", type);
  }

  private static String header(ConsumerRecord<?, ?> letter, String name) {
    return letter.headers().lastHeader(name) == null
        ? null
        : new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
