package org.earlyleavers.reporting.imports;

import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.earlyleavers.reporting.imports.SchoolImport.Counts;
import org.earlyleavers.reporting.imports.SchoolImport.State;
import org.earlyleavers.reporting.intake.MinimumAge;
import org.earlyleavers.reporting.intake.Uai;
import org.earlyleavers.reporting.siecle.Dialect;
import org.earlyleavers.reporting.siecle.FileScan;
import org.earlyleavers.reporting.siecle.SiecleHeader;
import org.earlyleavers.reporting.siecle.SiecleWriter;

/** The files of the schools: receives them, has them read, and tells what became of them. */
@ApplicationScoped
public class Imports {

  /** How many results are given at once. */
  public static final int PAGE = 1000;

  private static final int MOST_REFUSED = 10_000;
  private static final int AGE_OF_MAJORITY = 18;

  private final ImportRows rows;
  private final ImportRun run;
  private final Contents contents;
  private final ImportSettings settings;
  private final Clock clock;
  private final ThreadPoolExecutor readers;

  Imports(ImportRows rows, ImportRun run, Contents contents, ImportSettings settings, Clock clock) {
    this.rows = rows;
    this.run = run;
    this.contents = contents;
    this.settings = settings;
    this.clock = clock;
    this.readers =
        new ThreadPoolExecutor(
            settings.atTheSameTime(),
            settings.atTheSameTime(),
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(settings.mostWaiting()));
  }

  @PreDestroy
  void stop() {
    readers.shutdownNow();
  }

  /**
   * Receives a file and has it read.
   *
   * @param partial whether the sender says that it leaves pupils out
   * @throws org.earlyleavers.reporting.siecle.UnreadableFileException if nothing of it may be taken
   */
  public Reception receive(InputStream body, Uai school, boolean partial)
      throws IOException, SQLException {
    Upload upload = new Upload(Spool.of(body, settings.directory()), settings);
    boolean handedOver = false;
    try {
      FileScan scan = scan(upload);
      if (!scan.header().uai().equals(school.value())) {
        return new Reception.Foreign();
      }
      SchoolImport file = begun(school, scan, partial);
      if (isOutdated(file, scan)) {
        return new Reception.Outdated();
      } else if (!rows.begin(file)) {
        return new Reception.Busy();
      }
      handedOver = true;
      return start(file, () -> run.take(file, upload, scan), upload);
    } finally {
      if (!handedOver) {
        upload.close();
      }
    }
  }

  /**
   * Takes the school's word that the pupils who are missing from a file have left.
   *
   * @param missing how many they are, as the school has read it
   */
  public Reception confirm(SchoolImport file, int missing) throws SQLException {
    if (file.state() != State.AWAITING_CONFIRMATION
        || file.counts().missing() != missing
        || !rows.resume(file, now())) {
      return new Reception.NotConfirmed();
    }
    SchoolImport resumed = file.with(State.RUNNING, file.counts());
    return start(resumed, () -> run.takeMissing(resumed), null);
  }

  /** An import of a school. */
  public Optional<SchoolImport> find(UUID importId, Uai school) throws SQLException {
    return rows.find(importId, school, now());
  }

  /** What became of the pupils behind a place in the file, at most {@value #PAGE} of them. */
  public List<ImportResult> results(SchoolImport file, int after) throws SQLException {
    return rows.results(file.id(), after, PAGE);
  }

  /** Writes the refused pupils as a file that can be corrected and sent again. */
  public void writeRefused(SchoolImport file, OutputStream out) throws SQLException {
    List<ReadPupil.Refusable> refused =
        rows.refused(file.id(), 0, MOST_REFUSED).stream()
            .map(content -> contents.opened(content, ReadPupil.Refusable.class))
            .toList();
    SiecleWriter.write(
        new SiecleHeader(
            file.dialect(),
            file.school().value(),
            file.schoolYear(),
            Optional.of(file.statedOn()),
            true),
        Stream.concat(
                refused.stream().map(ReadPupil.Refusable::pupil),
                refused.stream().flatMap(each -> each.address().stream()))
            .toList(),
        out);
  }

  private FileScan scan(Upload upload) throws IOException {
    LocalDate today = MinimumAge.OF_THE_EXCHANGE.today(now());
    try (InputStream pupils = upload.pupils()) {
      return FileScan.of(
          pupils,
          today.minusYears(MinimumAge.OF_THE_EXCHANGE.years()),
          today.minusYears(AGE_OF_MAJORITY),
          settings.mostPupils());
    }
  }

  private SchoolImport begun(Uai school, FileScan scan, boolean partial) {
    SiecleHeader header = scan.header();
    LocalDate today = MinimumAge.OF_THE_EXCHANGE.today(now());
    boolean complete = header.dialect() == Dialect.SIECLE_EXPORT || settings.importElevesIsWhole();
    return new SchoolImport(
        UUID.randomUUID(),
        school,
        header.schoolYear(),
        now(),
        State.RUNNING,
        header.dialect(),
        header.statedOn().filter(day -> !day.isAfter(today)).orElse(today),
        complete && !partial && !header.partial() && scan.brokenOff().isEmpty(),
        scan.pupils(),
        Counts.NONE,
        scan.brokenOff().map(fault -> OptionalInt.of(fault.line())).orElse(OptionalInt.empty()));
  }

  private boolean isOutdated(SchoolImport file, FileScan scan) throws SQLException {
    return scan.header().statedOn().isPresent() && rows.knowsLaterThan(file);
  }

  private interface Work {
    SchoolImport run() throws IOException, SQLException;
  }

  private Reception start(SchoolImport file, Work work, Upload upload) throws SQLException {
    try {
      readers.execute(() -> read(file, work, upload));
      return new Reception.Started(file);
    } catch (RejectedExecutionException e) {
      close(upload);
      interrupted(file);
      return new Reception.Overloaded();
    }
  }

  private void read(SchoolImport file, Work work, Upload upload) {
    try {
      SchoolImport ended = work.run();
      Log.infof("Import %s is %s", file.id(), ended.state());
    } catch (IOException | SQLException | RuntimeException e) {
      // Without message and causes, which might quote the file.
      Log.warnf("Import %s was interrupted by %s", file.id(), e.getClass().getName());
      try {
        interrupted(file);
      } catch (SQLException | RuntimeException again) {
        Log.warnf("Import %s will be taken for lost", file.id());
      }
    } finally {
      close(upload);
    }
  }

  private void interrupted(SchoolImport file) throws SQLException {
    rows.interrupt(file.id());
  }

  private static void close(Upload upload) {
    try {
      if (upload != null) {
        upload.close();
      }
    } catch (IOException e) {
      Log.warn("An upload could not be closed");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
