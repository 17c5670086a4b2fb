package org.earlyleavers.reporting.imports;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.earlyleavers.reporting.imports.SchoolImport.Counts;
import org.earlyleavers.reporting.imports.SchoolImport.State;
import org.earlyleavers.reporting.intake.MinimumAge;
import org.earlyleavers.reporting.nomenclature.ExitReasons;
import org.earlyleavers.reporting.nomenclature.Towns;
import org.earlyleavers.reporting.siecle.FileScan;
import org.earlyleavers.reporting.siecle.Guardians;
import org.earlyleavers.reporting.siecle.PupilExaminer;
import org.earlyleavers.reporting.siecle.PupilTranslation;
import org.earlyleavers.reporting.siecle.RecordKind;
import org.earlyleavers.reporting.siecle.SiecleReader;
import org.earlyleavers.reporting.siecle.SiecleRecord;
import org.earlyleavers.reporting.siecle.UnreadableFileException;

/** Takes a file in from its first pupil to its last, and then those who are missing from it. */
@ApplicationScoped
class ImportRun {

  private final ImportRows rows;
  private final PupilIntake intake;
  private final MissingPupils missing;
  private final PupilExaminer examiner;
  private final ExitReasons exitReasons;
  private final Towns towns;
  private final ImportSettings settings;
  private final Clock clock;
  private final MeterRegistry metrics;

  ImportRun(
      ImportRows rows,
      PupilIntake intake,
      MissingPupils missing,
      PupilExaminer examiner,
      ExitReasons exitReasons,
      Towns towns,
      ImportSettings settings,
      Clock clock,
      MeterRegistry metrics) {
    this.rows = rows;
    this.intake = intake;
    this.missing = missing;
    this.examiner = examiner;
    this.exitReasons = exitReasons;
    this.towns = towns;
    this.settings = settings;
    this.clock = clock;
    this.metrics = metrics;
  }

  /**
   * Takes a file in.
   *
   * @return how far that came
   * @throws ExchangeUnavailableException if the broker has not acknowledged it in time
   * @throws GivenUpException if the import has been taken for lost meanwhile
   */
  SchoolImport take(SchoolImport begun, Upload upload, FileScan scan)
      throws IOException, SQLException {
    progress(begun);
    SchoolImport file = takePupils(begun, upload, scan);
    if (file.brokenLine().isPresent()) {
      return ended(file, State.BROKEN_OFF);
    } else if (!file.whole() || file.counts().unidentified() > 0) {
      return ended(file, State.COMPLETE);
    }
    int absent = missing.count(file);
    SchoolImport counted = file.with(State.RUNNING, file.counts().withMissing(absent));
    return missing.isDoubtful(file, absent)
        ? ended(counted, State.AWAITING_CONFIRMATION)
        : takeMissing(counted);
  }

  /** Takes in that those who are missing from a file have left. */
  SchoolImport takeMissing(SchoolImport file) throws SQLException {
    do {
      progress(file);
    } while (missing.endSome(file, MinimumAge.OF_THE_EXCHANGE.today(now()), now()));
    return ended(file, State.COMPLETE);
  }

  private SchoolImport takePupils(SchoolImport begun, Upload upload, FileScan scan)
      throws IOException, SQLException {
    PupilTranslation translation =
        new PupilTranslation(scan, guardians(upload, scan), exitReasons, towns);
    SchoolImport file = begun;
    try (InputStream content = upload.pupils();
        SiecleReader reader = SiecleReader.open(content)) {
      List<ReadPupil> batch = new ArrayList<>(settings.atOnce());
      for (int number = 1; number <= scan.pupils(); number++) {
        batch.add(read(number, nextPupil(reader), translation, scan));
        if (batch.size() == settings.atOnce() || number == scan.pupils()) {
          Counts taken = intake.take(file, batch, now());
          file = file.with(State.RUNNING, file.counts().plus(taken));
          progress(file);
          count(taken);
          batch.clear();
        }
      }
    }
    return file;
  }

  private ReadPupil read(
      int number, SiecleRecord pupil, PupilTranslation translation, FileScan scan) {
    return new ReadPupil(
        number,
        pupil,
        scan.addresses().record(pupil.text("ADRESSE_ID")),
        examiner.examine(translation.translate(pupil), scan.header().schoolYear(), now()));
  }

  private static SiecleRecord nextPupil(SiecleReader reader) throws IOException {
    while (true) {
      SiecleRecord next = reader.next().orElseThrow();
      if (next.kind() == RecordKind.PUPIL) {
        return next;
      }
    }
  }

  /** Without them, a pupil can still be reported. */
  private static Guardians guardians(Upload upload, FileScan scan) throws IOException {
    if (!upload.hasGuardians() || scan.minors().isEmpty()) {
      return Guardians.NONE;
    }
    try {
      return Guardians.read(upload::guardians, scan.minors());
    } catch (UnreadableFileException e) {
      return Guardians.NONE;
    }
  }

  private SchoolImport ended(SchoolImport file, State state) throws SQLException {
    SchoolImport ended = file.with(state, file.counts());
    progress(ended);
    return ended;
  }

  /** To whoever goes on after another import has begun, the pupils of that one are missing. */
  private void progress(SchoolImport file) throws SQLException {
    if (!rows.progress(file, State.RUNNING, now())) {
      throw new GivenUpException();
    }
  }

  private void count(Counts taken) {
    count("accepted", taken.accepted());
    count("already-known", taken.known());
    count("refused", taken.refused());
    count("under-16", taken.tooYoung());
  }

  private void count(String outcome, int pupils) {
    metrics.counter("imported_pupils", "outcome", outcome).increment(pupils);
  }

  /** What the database keeps is no finer than this. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
