package org.earlyleavers.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.earlyleavers.events.LeaverDecision.Evidence;
import org.earlyleavers.events.serialization.EventJson;
import org.earlyleavers.events.serialization.EventReader;
import org.earlyleavers.events.serialization.EventSerializer;
import org.earlyleavers.events.serialization.EventType;
import org.earlyleavers.events.serialization.UnreadableEventException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Golden payloads stay readable for ever: a golden file is added, never edited. */
class EventWireFormatTest {

  private static final String SCHEMAS = "https://earlyleavers.example/schemas/";

  private final EventSerializer serializer = new EventSerializer("/test");

  @Test
  void everyEventHasAType() {
    assertThat(concreteEvents(Event.class))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(EventType.values()).map(EventType::body).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("goldenPayloads")
  void theGoldenPayloadIsReadAndWrittenUnchanged(EventType type, String file) throws IOException {
    Event event = read(type, resource("/golden/" + file));

    Headers headers = new RecordHeaders();
    byte[] written = serializer.serialize(topicOf(type).name(), headers, event);

    assertThat(json(written)).isEqualTo(json(resource("/golden/" + file)));
    assertThat(read(type, event.key(), headers, written)).isEqualTo(event);
    assertThat(headerNames(headers))
        .contains("ce_specversion", "ce_id", "ce_type", "ce_source", "ce_subject", "ce_time");
  }

  @ParameterizedTest
  @MethodSource("goldenPayloads")
  void theGoldenPayloadFulfilsItsSchema(EventType type, String file) throws IOException {
    JsonSchema schema = schemaOf(type);

    assertThat(schema.validate(json(resource("/golden/" + file)))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theSchemaRefusesAPropertyThatIsNotOnTheClosedList(EventType type) throws IOException {
    JsonNode payload = json(resource("/golden/" + fileOf(type)));
    ((ObjectNode) payload).put("nationality", "FR");

    assertThat(schemaOf(type).validate(payload)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theSameEventHasTheSameIdWhereverItIsSentFrom(EventType type) throws IOException {
    Event event = read(type, resource("/golden/" + fileOf(type)));
    Headers first = new RecordHeaders();
    Headers second = new RecordHeaders().add("ce_id", "of-an-input".getBytes(UTF_8));

    serializer.serialize("any", first, event);
    serializer.serialize("any", second, event);

    EventReader<?> reader = new EventReader<>(topicOf(type));
    assertThat(reader.idOf(first)).isEqualTo(reader.idOf(second));
    assertThat(second.headers("ce_id")).hasSize(1);
  }

  @Test
  void aBodyThatLacksARequiredComponentIsRefusedByName() {
    assertThatThrownBy(
            () ->
                read(
                    EventType.SOURCE_PROGRESS,
                    "labour:progress:0",
                    typed(EventType.SOURCE_PROGRESS),
                    "{\"source\":\"labour\",\"partition\":0}".getBytes(UTF_8)))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessageContaining("completeUpTo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-12-31T00:00:00Z", "1899-12-31T23:59:59Z"})
  void anInstantThatNobodyCanReckonWithIsRefused(String instant) {
    assertThatThrownBy(
            () ->
                read(
                    EventType.SOURCE_PROGRESS,
                    "labour:progress:0",
                    typed(EventType.SOURCE_PROGRESS),
                    "{\"source\":\"labour\",\"partition\":0,\"completeUpTo\":\"%s\"}"
                        .formatted(instant)
                        .getBytes(UTF_8)))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessageContaining("completeUpTo");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 201, 100_000})
  void anIdThatNoInboxCouldKeepIsRefused(int length) {
    Headers headers = new RecordHeaders().add("ce_id", "x".repeat(length).getBytes(UTF_8));

    assertThatThrownBy(() -> new EventReader<>(Topics.LEAVER_DECISIONS).idOf(headers))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessageContaining("ce_id");
  }

  @Test
  void whatCannotBeReadIsNamedByFieldAndNeverQuoted() {
    byte[] body =
        "{\"reportId\":\"Martin\",\"revision\":1,\"withdrawnAt\":\"Martin\",\"schoolUai\":\"x\"}"
            .getBytes(UTF_8);

    assertThatThrownBy(
            () ->
                read(
                    EventType.DROPOUT_REPORT_WITHDRAWN,
                    "k",
                    typed(EventType.DROPOUT_REPORT_WITHDRAWN),
                    body))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessageContaining("reportId")
        .hasMessageNotContaining("Martin")
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 501})
  void aVerdictWhoseReasonSaysNothingOrTooMuchIsRefused(int length) throws IOException {
    ObjectNode verdict = (ObjectNode) json(resource("/golden/review-verdict.v1.json"));
    verdict.put("reason", "x".repeat(length));

    assertThatThrownBy(
            () ->
                read(
                    EventType.REVIEW_VERDICT,
                    "k",
                    typed(EventType.REVIEW_VERDICT),
                    verdict.toString().getBytes(UTF_8)))
        .isInstanceOf(UnreadableEventException.class);
  }

  @Test
  void aVerdictOnAReportThatIsNoneIsRefused() throws IOException {
    ObjectNode verdict = (ObjectNode) json(resource("/golden/review-verdict.v1.json"));
    verdict.put("kind", "REPORT");

    assertThatThrownBy(
            () ->
                read(
                    EventType.REVIEW_VERDICT,
                    "k",
                    typed(EventType.REVIEW_VERDICT),
                    verdict.toString().getBytes(UTF_8)))
        .isInstanceOf(UnreadableEventException.class);
  }

  @Test
  void aReviewIdIsReadAsItIsWrittenAndNothingElseIs() {
    ReviewId id = ReviewId.of(UUID.randomUUID(), Evidence.Kind.ENROLMENT, "labour", "b2f1c6");

    assertThat(ReviewId.parse(id.toString())).contains(id);
    assertThat(ReviewId.parse(id + "0")).isEmpty();
    assertThat(ReviewId.parse("x".repeat(36) + ":" + id.record())).isEmpty();
    assertThat(ReviewId.parse("-".repeat(36) + ":" + id.record())).isEmpty();
  }

  @Test
  void bytesThatAreNoJsonAreRefused() {
    assertThatThrownBy(
            () ->
                read(
                    EventType.LEAVER_DECISION,
                    "k",
                    typed(EventType.LEAVER_DECISION),
                    new byte[] {1, 2, 3}))
        .isInstanceOf(UnreadableEventException.class);
  }

  @Test
  void anEventOfAnotherTopicOrOfAnUnknownVersionIsRefused() {
    EventReader<LeaverDecision> reader = new EventReader<>(Topics.LEAVER_DECISIONS);

    assertThatThrownBy(
            () -> reader.read("k", typed(EventType.SOURCE_PROGRESS), "{}".getBytes(UTF_8)))
        .isInstanceOf(UnreadableEventException.class);
    assertThatThrownBy(
            () ->
                reader.read(
                    "k",
                    new RecordHeaders()
                        .add("ce_type", "org.earlyleavers.leaver-decision.v99".getBytes(UTF_8)),
                    "{}".getBytes(UTF_8)))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessageContaining("ce_type");
  }

  @ParameterizedTest
  @EnumSource
  void aRecordUnderAForeignKeyIsRefused(EventType type) {
    assertThatThrownBy(
            () -> read(type, "someone-else", typed(type), resource("/golden/" + fileOf(type))))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessageContaining("key");
  }

  private Event read(EventType type, byte[] body) throws IOException {
    Event event = EventJson.mapper().readValue(body, type.body());
    return read(type, event.key(), typed(type), body);
  }

  private static Event read(EventType type, String key, Headers headers, byte[] body) {
    return new EventReader<>(topicOf(type)).read(key, headers, body);
  }

  private static Headers typed(EventType type) {
    return new RecordHeaders().add("ce_type", type.typeName().getBytes(UTF_8));
  }

  private static Topic<?> topicOf(EventType type) {
    return Topics.all().stream()
        .filter(topic -> topic.eventType().isAssignableFrom(type.body()))
        .findFirst()
        .orElseThrow();
  }

  private static JsonSchema schemaOf(EventType type) {
    return JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory ->
                factory.schemaMappers(mappers -> mappers.mapPrefix(SCHEMAS, "classpath:schemas/")))
        .getSchema(
            SchemaLocation.of(SCHEMAS + fileOf(type)),
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  /** The first payload of each type, and those that have since become possible. */
  static Stream<Arguments> goldenPayloads() {
    return Stream.concat(
        Arrays.stream(EventType.values()).map(type -> Arguments.of(type, fileOf(type))),
        Stream.of(
            Arguments.of(EventType.LEAVER_DECISION, "leaver-decision.v1.reviewed.json"),
            Arguments.of(EventType.SOURCE_PROGRESS, "source-progress.v1.stated.json")));
  }

  static String fileOf(EventType type) {
    return type.typeName().substring("org.earlyleavers.".length()) + ".json";
  }

  private static byte[] resource(String path) {
    try (InputStream stream = EventWireFormatTest.class.getResourceAsStream(path)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static JsonNode json(byte[] bytes) throws IOException {
    return EventJson.mapper().readTree(bytes);
  }

  private static Set<String> headerNames(Headers headers) {
    return Arrays.stream(headers.toArray()).map(header -> header.key()).collect(Collectors.toSet());
  }

  static Set<Class<?>> concreteEvents(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses())
            .flatMap(sub -> concreteEvents(sub).stream())
            .collect(Collectors.toSet())
        : Set.of(type);
  }
}
