package org.earlyleavers.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.earlyleavers.reporting.exchange.SampleReport;
import org.earlyleavers.reporting.exchange.School;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.Test;

/** An erasure that overtook a report: each waited for the other's row, and saw none. */
@QuarkusTest
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "reporting"))
class ErasedMeanwhileTest {

  private final SubmissionRows rows;
  private final DataSource database;

  Tokens tokens;

  ErasedMeanwhileTest(SubmissionRows rows, DataSource database) {
    this.rows = rows;
    this.database = database;
  }

  @Test
  void aReportThatIsMarkedAsErasedIsNotPublishedAndNothingOfItStays() throws SQLException {
    School school = new School(tokens.forClient("school-0951099D"));
    UUID id = UUID.fromString(school.reports(SampleReport.of("Overtaken"), "overtaken").path("id"));
    markAsErased(id);

    List<SubmissionRow> published =
        QuarkusTransaction.requiringNew().call(() -> rows.lockUnchanged(List.of(entered(id))));

    assertThat(published).isEmpty();
    assertThat(rows.revision(id, "0951099D")).isEqualTo(Optional.empty());
  }

  private static SubmissionRow entered(UUID id) {
    return new SubmissionRow(
        id,
        "0951099D",
        SubmissionRow.FIRST_REVISION,
        Fingerprint.NONE,
        Instant.EPOCH,
        false,
        SubmissionRow.FIRST_REVISION);
  }

  private void markAsErased(UUID id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement mark =
            connection.prepareStatement("insert into erased_report (report_id) values (?)")) {
      mark.setObject(1, id);
      mark.executeUpdate();
    }
  }
}
