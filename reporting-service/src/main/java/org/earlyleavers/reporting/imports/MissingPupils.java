package org.earlyleavers.reporting.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.earlyleavers.reporting.imports.PupilRow.Standing;
import org.earlyleavers.reporting.siecle.Dialect;

/**
 * The pupils whom an earlier file of the school named and a later complete one does not: they have
 * left, and nobody says why.
 */
@ApplicationScoped
class MissingPupils {

  private final PupilRows pupils;
  private final PupilIntake intake;
  private final PupilKeys keys;
  private final Contents contents;
  private final Outgoing outgoing;
  private final ImportSettings settings;

  MissingPupils(
      PupilRows pupils,
      PupilIntake intake,
      PupilKeys keys,
      Contents contents,
      Outgoing outgoing,
      ImportSettings settings) {
    this.pupils = pupils;
    this.intake = intake;
    this.keys = keys;
    this.contents = contents;
    this.outgoing = outgoing;
    this.settings = settings;
  }

  int count(SchoolImport file) throws SQLException {
    return pupils.countMissing(file);
  }

  /** Whether so many are missing that the file rather than the pupils may be at fault. */
  boolean isDoubtful(SchoolImport file, int missing) throws SQLException {
    int attending = pupils.countAttending(file.school().value(), file.schoolYear());
    return missing > settings.alwaysMayBeMissing()
        && missing > settings.largestShareMissing() * attending;
  }

  /**
   * Ends the enrolments of some of them and reports that they left.
   *
   * @return false if there was nobody
   * @throws ExchangeUnavailableException if the broker has not acknowledged it in time
   */
  boolean endSome(SchoolImport file, LocalDate today, Instant now) throws SQLException {
    List<PupilRow> missing = pupils.missing(file, settings.atOnce());
    LocalDate day = file.statedOn().isAfter(today) ? today : file.statedOn();
    Set<String> elsewhere =
        pupils.namesSeen(missing.stream().map(PupilRow::nameKey).toList(), file);
    Outgoing.Events events = new Outgoing.Events();
    List<PupilRow> departed = new ArrayList<>();
    List<String> over = new ArrayList<>();
    for (PupilRow row : missing) {
      PupilContent told = contents.opened(row.content(), PupilContent.class);
      LocalDate start = told.startsOn().orElseThrow();
      LocalDate end = told.endsOn().orElseThrow();
      LocalDate leftOn = end.isBefore(day) ? end : day;
      if (elsewhere.contains(row.nameKey()) || start.isAfter(day)) {
        // The same pupil under a new INE, or one who never came: no such spell, and no departure.
        events.add(told.ended(row.pupilKey(), file.school(), now, told.person(), start));
        over.add(row.pupilKey());
      } else if (!end.isAfter(day) && !wasAnnounced(file, end)) {
        over.add(row.pupilKey());
      } else {
        UUID reportId = intake.reportId(file, row.pupilKey());
        PupilContent left = told.departed(leftOn);
        events.add(told.ended(row.pupilKey(), file.school(), now, told.person(), leftOn));
        events.add(reportId, left.statement(file.school()));
        departed.add(departed(row, reportId, left, file));
      }
    }
    outgoing.publish(file.school(), events);
    QuarkusTransaction.requiringNew()
        .call(
            () -> {
              pupils.put(file.school().value(), file.schoolYear(), departed);
              pupils.forget(over);
              return true;
            });
    return !missing.isEmpty();
  }

  /** An export knows no other end within the school year than that of a pupil who is to leave. */
  private static boolean wasAnnounced(SchoolImport file, LocalDate end) {
    return file.dialect() == Dialect.SIECLE_EXPORT
        && end.isBefore(LocalDate.of(file.schoolYear() + 1, Month.SEPTEMBER, 1));
  }

  private PupilRow departed(PupilRow row, UUID reportId, PupilContent left, SchoolImport file) {
    byte[] written = contents.written(left);
    return new PupilRow(
        row.pupilKey(),
        row.nameKey(),
        Standing.DEPARTED,
        Optional.of(reportId),
        keys.fingerprint(written),
        contents.sealed(written),
        file.id());
  }
}
