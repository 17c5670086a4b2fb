package org.earlyleavers.reporting.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.UUID;
import org.earlyleavers.events.Topics;
import org.earlyleavers.reporting.exchange.DatabaseContent;
import org.earlyleavers.reporting.exchange.MovableClock;
import org.earlyleavers.reporting.exchange.TopicContent;
import org.earlyleavers.reporting.imports.SchoolImport.Counts;
import org.earlyleavers.reporting.imports.SchoolImport.State;
import org.earlyleavers.reporting.intake.Uai;
import org.earlyleavers.reporting.siecle.Dialect;
import org.earlyleavers.reporting.siecle.FileScan;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "reporting"))
class LostImportTest {

  private final ImportRows rows;
  private final ImportRun run;
  private final ImportSettings settings;
  private final DatabaseContent database;

  LostImportTest(
      ImportRows rows, ImportRun run, ImportSettings settings, DatabaseContent database) {
    this.rows = rows;
    this.run = run;
    this.settings = settings;
    this.database = database;
  }

  @Test
  void anImportThatWasGivenUpForLostTakesNobodyInAnyMore() throws IOException, SQLException {
    // Given
    database.change("delete from school_pupil");
    database.change("delete from school_import");
    byte[] content = PupilFile.of("Perdue", 2).bytes();
    SchoolImport file = begun();
    assertThat(rows.begin(file)).isTrue();
    try (Upload upload =
        new Upload(Spool.of(new ByteArrayInputStream(content), settings.directory()), settings)) {
      FileScan scan = scan(upload);
      database.change("update school_import set state = 'INTERRUPTED'");

      // When, then
      assertThatThrownBy(() -> run.take(file, upload, scan)).isInstanceOf(GivenUpException.class);
      assertThatThrownBy(() -> run.takeMissing(file)).isInstanceOf(GivenUpException.class);
    }
    assertThat(TopicContent.eventsOn(Topics.ENROLMENT_CHANGES.name()))
        .noneMatch(record -> new String(record.value(), PupilFile.LATIN_9).contains("Perdue"));
    assertThat(database.rows()).noneMatch(row -> row.startsWith("school_pupil"));
  }

  private static FileScan scan(Upload upload) throws IOException {
    try (InputStream pupils = upload.pupils()) {
      return FileScan.of(pupils, LocalDate.of(2010, 1, 12), LocalDate.of(2008, 1, 12), 10);
    }
  }

  private static SchoolImport begun() {
    return new SchoolImport(
        UUID.randomUUID(),
        new Uai("0951099D"),
        2025,
        MovableClock.SAMPLE_DAY,
        State.RUNNING,
        Dialect.SIECLE_EXPORT,
        LocalDate.of(2026, 1, 12),
        true,
        2,
        Counts.NONE,
        OptionalInt.empty());
  }
}
