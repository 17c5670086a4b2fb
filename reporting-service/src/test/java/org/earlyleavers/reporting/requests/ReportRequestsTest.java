package org.earlyleavers.reporting.requests;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.earlyleavers.events.DropoutReportEvent;
import org.earlyleavers.events.DropoutReportWithdrawn;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.events.ErasureRequested;
import org.earlyleavers.events.RectificationRequested;
import org.earlyleavers.events.ReportRequest;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.events.serialization.EventReader;
import org.earlyleavers.events.serialization.EventSerializer;
import org.earlyleavers.reporting.exchange.MovableClock;
import org.earlyleavers.reporting.exchange.SampleReport;
import org.earlyleavers.reporting.exchange.School;
import org.earlyleavers.reporting.exchange.TopicContent;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "reporting"))
class ReportRequestsTest {

  private static final String REPORTS = Topics.DROPOUT_REPORTS.name();
  private static final Instant NOW = MovableClock.SAMPLE_DAY;

  private final EventReader<DropoutReportEvent> reader = new EventReader<>(Topics.DROPOUT_REPORTS);

  Tokens tokens;
  private School school;
  private String reportId;

  @BeforeEach
  void aReport() {
    school = new School(tokens.forClient("school-0951099D"));
    reportId = school.reported(SampleReport.complete());
  }

  @Test
  void an_erasure_leaves_a_tombstone_of_the_report_however_often_it_is_asked_for() {
    ErasureRequested erasure = new ErasureRequested(UUID.fromString(reportId), NOW);

    ask(erasure);
    await().atMost(PATIENCE).until(() -> last().value() == null);
    school.reads(reportId).then().statusCode(404);

    ask(erasure);
    await().atMost(PATIENCE).until(() -> content().size() == 3);
    assertThat(last().value()).isNull();
  }

  @Test
  void what_was_put_right_is_the_next_revision_of_the_report_also_when_it_is_asked_for_twice() {
    RectificationRequested rectification = rename(statement(), "Rectifiée");

    ask(rectification);
    ask(rectification);

    await().atMost(PATIENCE).until(() -> content().size() == 3);
    assertThat(statement().person().familyName()).isEqualTo("Rectifiée");
    assertThat(statement().revision()).isEqualTo(2);
    assertThat(statement().departedOn()).isEqualTo(first().departedOn());
    assertThat(content().get(1).value()).isEqualTo(content().get(2).value());
  }

  @Test
  void what_a_school_has_said_meanwhile_is_not_replaced() {
    DropoutReported seen = statement();
    String tag = school.reads(reportId).header("ETag");
    school.withdraws(reportId, tag).then().statusCode(204);
    ErasureRequested marker = new ErasureRequested(UUID.fromString(reportId), NOW);

    ask(rename(seen, "Tardive"));
    ask(marker);

    await().atMost(PATIENCE).until(() -> last().value() == null);
    assertThat(content()).hasSize(3);
  }

  @Test
  void a_birth_date_put_right_to_that_of_an_under_16_withdraws_the_report() {
    DropoutReported seen = statement();
    Person person = seen.person();
    ask(
        new RectificationRequested(
            NOW,
            with(
                seen,
                new Person(
                    person.ine(),
                    person.familyName(),
                    person.usageName(),
                    person.givenNames(),
                    LocalDate.of(2013, 1, 1),
                    person.sex(),
                    person.birthPlace(),
                    person.residence()))));

    await().atMost(PATIENCE).until(() -> content().size() == 2);
    assertThat(read(last())).isInstanceOf(DropoutReportWithdrawn.class);
  }

  private static RectificationRequested rename(DropoutReported seen, String familyName) {
    Person person = seen.person();
    return new RectificationRequested(
        NOW,
        with(
            seen,
            new Person(
                person.ine(),
                familyName,
                person.usageName(),
                person.givenNames(),
                person.birthDate(),
                person.sex(),
                person.birthPlace(),
                person.residence())));
  }

  private static DropoutReported with(DropoutReported seen, Person person) {
    return new DropoutReported(
        seen.reportId(),
        seen.revision(),
        seen.reportedAt(),
        seen.schoolUai(),
        seen.departedOn(),
        seen.course(),
        seen.exitReason(),
        person,
        seen.contact());
  }

  private List<ConsumerRecord<String, byte[]>> content() {
    return TopicContent.of(REPORTS, reportId);
  }

  private ConsumerRecord<String, byte[]> last() {
    List<ConsumerRecord<String, byte[]>> content = content();
    return content.get(content.size() - 1);
  }

  private DropoutReported first() {
    return (DropoutReported) read(content().get(0));
  }

  private DropoutReported statement() {
    return (DropoutReported) read(last());
  }

  private DropoutReportEvent read(ConsumerRecord<String, byte[]> found) {
    return reader.read(found.key(), found.headers(), found.value());
  }

  private static void ask(ReportRequest request) {
    String topic = Topics.REPORT_REQUESTS.name();
    RecordHeaders headers = new RecordHeaders();
    byte[] body = new EventSerializer("/caseload-service").serialize(topic, headers, request);
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TopicContent.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer
          .send(new ProducerRecord<>(topic, null, request.key(), body, headers))
          .get(30, SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}
