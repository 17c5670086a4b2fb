package org.earlyleavers.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.earlyleavers.events.DropoutReportEvent;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.serialization.EventReader;
import org.earlyleavers.reporting.exchange.MovableClock;
import org.earlyleavers.reporting.exchange.SampleReport;
import org.earlyleavers.reporting.exchange.TopicContent;
import org.earlyleavers.reporting.intake.Examination;
import org.earlyleavers.reporting.intake.ReportExaminer;
import org.earlyleavers.reporting.intake.Statement;
import org.earlyleavers.reporting.intake.Uai;
import org.earlyleavers.reporting.submission.Replacing.Always;
import org.earlyleavers.reporting.submission.Submissions.Named;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "reporting"))
class SubmissionsTest {

  private static final Uai SCHOOL = new Uai("0951099D");
  private static final int MANY = 2500;

  private final Submissions submissions;
  private final ReportExaminer examiner;

  SubmissionsTest(Submissions submissions, ReportExaminer examiner) {
    this.submissions = submissions;
    this.examiner = examiner;
  }

  @Test
  void manyReportsAreAllWithTheBrokerAndAllTheSameWhenSentAgain() {
    // Given
    List<Named> reports =
        IntStream.range(0, MANY)
            .mapToObj(i -> new Named(UUID.randomUUID(), statement("Nombreux-" + i)))
            .toList();

    // When
    List<Submission> first = submissions.submitAll(reports, Always.CHANGED);
    List<Submission> again = submissions.submitAll(reports, Always.CHANGED);

    // Then
    for (int i = 0; i < MANY; i++) {
      UUID id = reports.get(i).reportId();
      assertThat(first.get(i)).isEqualTo(new Submission.Accepted(id, 1));
      assertThat(again.get(i)).isEqualTo(new Submission.Known(id, 1));
    }
    Map<String, List<String>> eventsOfReports =
        TopicContent.eventsOn(Topics.DROPOUT_REPORTS.name()).stream()
            .collect(
                Collectors.groupingBy(
                    ConsumerRecord::key,
                    Collectors.mapping(
                        found -> TopicContent.header(found, "ce_id"), Collectors.toList())));
    assertThat(reports)
        .allSatisfy(
            report -> {
              List<String> events = eventsOfReports.get(report.reportId().toString());
              assertThat(events).hasSize(2);
              assertThat(events.get(1)).isEqualTo(events.get(0));
            });
  }

  @Test
  void aReportThatIsNamedTwiceInOneBulkIsCorrectedByTheSecond() {
    UUID id = UUID.randomUUID();
    UUID neighbour = UUID.randomUUID();

    List<Submission> made =
        submissions.submitAll(
            List.of(
                new Named(id, statement("Avant")),
                new Named(neighbour, statement("Voisin")),
                new Named(id, statement("Apres"))),
            Always.CHANGED);

    assertThat(made)
        .containsExactly(
            new Submission.Accepted(id, 1),
            new Submission.Accepted(neighbour, 1),
            new Submission.Corrected(id, 2));
    assertThat(revisionsOnTheTopic(id)).containsExactly(1, 2);
  }

  @Test
  void whatTheSchoolWithdrawsStaysSoAndWhatAFileWithdrawsComesBackWithIt() {
    // Given
    UUID id = UUID.randomUUID();
    List<Named> report = List.of(new Named(id, statement("Revenu")));
    submissions.submitAll(report, Always.CHANGED);

    // When, then
    UUID unknown = UUID.randomUUID();
    assertThat(submissions.withdraw(id, SCHOOL, 1)).isEqualTo(new Submission.Withdrawn(id, 2));
    assertThat(submissions.submitAll(report, Always.CHANGED))
        .containsExactly(new Submission.Withdrawn(id, 2));
    assertThat(submissions.withdrawAll(List.of(id, unknown), SCHOOL))
        .containsExactly(new Submission.Withdrawn(id, 3), new Submission.Unknown());
    assertThat(submissions.submitAll(report, Always.CHANGED))
        .containsExactly(new Submission.Corrected(id, 4));
    assertThat(revisionsOnTheTopic(id)).containsExactly(1, 2, 2, 3, 4);
  }

  @Test
  void statementsOfOneReportAtTheSameMomentAreDifferentRevisionsAndTheLatestStandsLast() {
    // Given
    UUID id = UUID.randomUUID();
    submissions.submitAll(List.of(new Named(id, statement("Course"))), Always.CHANGED);

    // When
    List<CompletableFuture<List<Submission>>> racing =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () ->
                            submissions.submitAll(
                                List.of(new Named(id, statement("Course-" + i))), Always.CHANGED)))
            .toList();
    racing.forEach(CompletableFuture::join);

    // Then
    List<ConsumerRecord<String, byte[]>> published =
        TopicContent.of(Topics.DROPOUT_REPORTS.name(), id.toString());
    assertThat(revisionsOnTheTopic(id)).isSorted().doesNotHaveDuplicates();
    assertThat(published.stream().map(found -> TopicContent.header(found, "ce_id")))
        .doesNotHaveDuplicates();
    List<Integer> claimed =
        racing.stream()
            .map(answer -> answer.join().get(0))
            .filter(Submission.Acknowledged.class::isInstance)
            .map(made -> ((Submission.Acknowledged) made).revision())
            .toList();
    assertThat(claimed).isNotEmpty();
    assertThat(revisionsOnTheTopic(id))
        .containsAll(claimed)
        .endsWith(submissions.revision(id, SCHOOL).orElseThrow());
  }

  @Test
  void bulksWithReportsInCommonWaitForEachOtherAndNotForEver() {
    // Given
    List<Named> reports =
        IntStream.range(0, 300)
            .mapToObj(i -> new Named(UUID.randomUUID(), statement("Commun-" + i)))
            .toList();
    List<Named> reversed =
        IntStream.range(0, reports.size())
            .mapToObj(i -> reports.get(reports.size() - 1 - i))
            .toList();

    // When
    List<CompletableFuture<List<Submission>>> both =
        List.of(
            CompletableFuture.supplyAsync(() -> submissions.submitAll(reports, Always.CHANGED)),
            CompletableFuture.supplyAsync(() -> submissions.submitAll(reversed, Always.CHANGED)));

    // Then
    assertThat(both)
        .allSatisfy(
            answer ->
                assertThat(answer.join()).hasOnlyElementsOfType(Submission.Acknowledged.class));
  }

  private Statement statement(String familyName) {
    return ((Examination.Acceptable)
            examiner.examine(SampleReport.of(familyName).draft(), MovableClock.SAMPLE_DAY))
        .statement();
  }

  private static List<Integer> revisionsOnTheTopic(UUID id) {
    EventReader<DropoutReportEvent> reader = new EventReader<>(Topics.DROPOUT_REPORTS);
    return TopicContent.of(Topics.DROPOUT_REPORTS.name(), id.toString()).stream()
        .map(found -> reader.read(found.key(), found.headers(), found.value()).revision())
        .toList();
  }
}
