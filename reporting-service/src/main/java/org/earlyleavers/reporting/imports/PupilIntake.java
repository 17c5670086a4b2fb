package org.earlyleavers.reporting.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.reporting.imports.ImportResult.Outcome;
import org.earlyleavers.reporting.imports.PupilRow.Standing;
import org.earlyleavers.reporting.imports.SchoolImport.Counts;
import org.earlyleavers.reporting.intake.Violation;
import org.earlyleavers.reporting.siecle.PupilFinding;
import org.earlyleavers.reporting.siecle.PupilTranslation;
import org.earlyleavers.reporting.submission.IdempotencyKey;
import org.earlyleavers.reporting.submission.Submissions;

/**
 * Takes in some pupils of a file together: publishes what the exchange does not know yet and, once
 * the broker has acknowledged it, enters that it does. Killed in between, it publishes again.
 */
@ApplicationScoped
class PupilIntake {

  private static final Violation ERASED =
      new Violation(
          "ELEVE", "has a report that has been erased; a departure since then is reported by POST");

  private static final Violation TWICE =
      new Violation("ELEVE", "stands in the file twice, by name and birth date or by INE");

  private final PupilRows pupils;
  private final ImportRows imports;
  private final PupilKeys keys;
  private final Contents contents;
  private final Submissions submissions;
  private final Outgoing outgoing;
  private final TooYoungDepartures tooYoung;

  PupilIntake(
      PupilRows pupils,
      ImportRows imports,
      PupilKeys keys,
      Contents contents,
      Submissions submissions,
      Outgoing outgoing,
      TooYoungDepartures tooYoung) {
    this.pupils = pupils;
    this.imports = imports;
    this.keys = keys;
    this.contents = contents;
    this.submissions = submissions;
    this.outgoing = outgoing;
    this.tooYoung = tooYoung;
  }

  /** What comes of a batch. */
  private static final class Outcomes {
    private final Outgoing.Events events = new Outgoing.Events();
    private final List<PupilRow> changed = new ArrayList<>();
    private final List<String> forgotten = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> seenByName = new HashSet<>();
    private final List<ImportRows.Kept> results = new ArrayList<>();
    private Counts counts = Counts.NONE;
  }

  /** The report of a pupil's departure from a school in a school year, whichever day it is. */
  UUID reportId(SchoolImport file, String pupilKey) {
    return submissions.reportId(
        file.school(), new IdempotencyKey("import/" + file.schoolYear() + "/" + pupilKey));
  }

  /**
   * Takes pupils in.
   *
   * @return what became of them
   * @throws ExchangeUnavailableException if the broker has not acknowledged it in time
   */
  Counts take(SchoolImport file, List<ReadPupil> batch, Instant now) throws SQLException {
    Map<String, PupilRow> known =
        pupils.find(
            batch.stream().map(pupil -> key(file, pupil)).filter(Objects::nonNull).toList());
    Outcomes outcomes = new Outcomes();
    for (ReadPupil pupil : batch) {
      note(file, pupil, known, outcomes, now);
    }
    refuseErased(outgoing.publish(file.school(), outcomes.events), outcomes);
    QuarkusTransaction.requiringNew()
        .call(
            () -> {
              pupils.see(outcomes.seen, file.id());
              pupils.seeNamed(outcomes.seenByName, file);
              pupils.put(file.school().value(), file.schoolYear(), outcomes.changed);
              pupils.forget(outcomes.forgotten);
              imports.add(file.id(), outcomes.results);
              return true;
            });
    return outcomes.counts;
  }

  /** Nobody was told of these, and nothing is kept of them: they were erased for good. */
  private static void refuseErased(Set<UUID> erased, Outcomes outcomes) {
    outcomes.changed.removeIf(row -> row.reportId().filter(erased::contains).isPresent());
    outcomes.results.replaceAll(
        kept -> kept.result().report().filter(erased::contains).isPresent() ? refused(kept) : kept);
    outcomes.counts =
        outcomes.counts.plus(new Counts(0, -erased.size(), 0, erased.size(), 0, 0, 0));
  }

  private static ImportRows.Kept refused(ImportRows.Kept kept) {
    ImportResult result = kept.result();
    return new ImportRows.Kept(
        new ImportResult(
            result.number(),
            result.line(),
            result.pupil(),
            Outcome.REFUSED,
            Optional.empty(),
            List.of(ERASED)),
        Optional.empty());
  }

  private void note(
      SchoolImport file,
      ReadPupil pupil,
      Map<String, PupilRow> known,
      Outcomes outcomes,
      Instant now) {
    PupilFinding finding = pupil.finding();
    String key = key(file, pupil);
    boolean twice =
        key != null
            && (outcomes.seen.contains(key)
                || Optional.ofNullable(known.get(key))
                    .filter(row -> row.seenIn().equals(file.id()))
                    .isPresent());
    if (key != null) {
      outcomes.seen.add(key);
    }
    if (!isAccepted(finding)) {
      // The row may be under another INE than the one that stands there now, or under none.
      nameKey(file, pupil).ifPresent(outcomes.seenByName::add);
    }
    if (finding instanceof PupilFinding.TooYoung young) {
      outcomes.counts = outcomes.counts.plus(new Counts(1, 0, 0, 0, 1, 0, 0));
      Optional.ofNullable(known.get(key))
          .filter(row -> isToldOf(row, file, pupil))
          .ifPresent(row -> forget(row, outcomes));
      if (pupil.record().text("DATE_SORTIE").isPresent()) {
        tooYoung.add(
            file.id(),
            new TooYoungDepartures.Departure(pupil.record().line(), young.reportableFrom()));
      }
    } else if (finding instanceof PupilFinding.Refused refused) {
      refuse(pupil, refused, !isIdentified(file, pupil, known, twice), outcomes);
    } else if (twice) {
      refuse(pupil, new PupilFinding.Refused(List.of(TWICE), true), false, outcomes);
    } else {
      accept(file, pupil, key, Optional.ofNullable(known.get(key)), outcomes, now);
    }
  }

  /** What the exchange holds is known to be about a child now. */
  private static void forget(PupilRow row, Outcomes outcomes) {
    outcomes.events.forget(row);
    outcomes.forgotten.add(row.pupilKey());
  }

  /** An INE alone may be a typing error, and the row a brother's or sister's. */
  private boolean isToldOf(PupilRow row, SchoolImport file, ReadPupil pupil) {
    Person told = contents.opened(row.content(), PupilContent.class).person();
    return PupilTranslation.person(pupil.record(), file.dialect())
        .filter(person -> PupilKeys.areNamesakes(person, told))
        .isPresent();
  }

  private void refuse(
      ReadPupil pupil, PupilFinding.Refused refused, boolean unidentified, Outcomes outcomes) {
    outcomes.counts = outcomes.counts.plus(new Counts(1, 0, 0, 1, 0, 0, unidentified ? 1 : 0));
    outcomes.results.add(
        new ImportRows.Kept(
            result(pupil, Outcome.REFUSED, Optional.empty(), refused.violations()),
            refused.mayBeKept()
                ? Optional.of(contents.sealed(contents.written(pupil.refusable())))
                : Optional.empty()));
  }

  private void accept(
      SchoolImport file,
      ReadPupil pupil,
      String key,
      Optional<PupilRow> before,
      Outcomes outcomes,
      Instant now) {
    boolean departed = pupil.finding() instanceof PupilFinding.Departed;
    PupilContent content =
        departed
            ? PupilContent.of(((PupilFinding.Departed) pupil.finding()).statement())
            : PupilContent.of((PupilFinding.Attending) pupil.finding());
    byte[] written = contents.written(content);
    String said = keys.fingerprint(written);
    UUID reportId = reportId(file, key);
    Transition transition =
        Transition.of(
            new Transition.Subject(key, reportId, file.school(), now),
            before,
            () -> contents.opened(before.orElseThrow().content(), PupilContent.class),
            content,
            said);
    if (!transition.isNothing()) {
      outcomes.events.add(reportId, transition);
      outcomes.changed.add(
          new PupilRow(
              key,
              keys.byName(file.school().value(), file.schoolYear(), content.person()),
              departed ? Standing.DEPARTED : Standing.ATTENDING,
              departed ? Optional.of(reportId) : before.flatMap(PupilRow::reportId),
              said,
              contents.sealed(written),
              file.id()));
    }
    outcomes.counts =
        outcomes.counts.plus(
            transition.isNothing()
                ? new Counts(1, 0, 1, 0, 0, 0, 0)
                : new Counts(1, 1, 0, 0, 0, 0, 0));
    outcomes.results.add(
        new ImportRows.Kept(
            result(
                pupil,
                transition.isNothing() ? Outcome.ALREADY_KNOWN : Outcome.ACCEPTED,
                departed ? Optional.of(reportId) : Optional.empty(),
                remarks(pupil.finding())),
            Optional.empty()));
  }

  private static List<Violation> remarks(PupilFinding finding) {
    return finding instanceof PupilFinding.Departed departed
        ? departed.remarks()
        : ((PupilFinding.Attending) finding).remarks();
  }

  private static ImportResult result(
      ReadPupil pupil, Outcome outcome, Optional<UUID> report, List<Violation> findings) {
    return new ImportResult(
        pupil.number(),
        pupil.record().line(),
        PupilTranslation.localId(pupil.record()),
        outcome,
        report,
        findings);
  }

  /** Whom the file speaks of, also where nothing can be made of what it says; null if unknown. */
  private String key(SchoolImport file, ReadPupil pupil) {
    String school = file.school().value();
    int year = file.schoolYear();
    PupilFinding finding = pupil.finding();
    if (finding instanceof PupilFinding.Departed departed) {
      return keys.pupil(school, year, departed.statement().person());
    } else if (finding instanceof PupilFinding.Attending attending) {
      return keys.pupil(school, year, attending.person());
    }
    return PupilTranslation.ine(pupil.record())
        .map(ine -> keys.byIne(school, year, ine))
        .or(() -> nameKey(file, pupil))
        .orElse(null);
  }

  private Optional<String> nameKey(SchoolImport file, ReadPupil pupil) {
    return PupilTranslation.person(pupil.record(), file.dialect())
        .map(person -> keys.byName(file.school().value(), file.schoolYear(), person));
  }

  /**
   * An INE alone names somebody only if the exchange knows it, and nobody else in the file has it.
   */
  private boolean isIdentified(
      SchoolImport file, ReadPupil pupil, Map<String, PupilRow> known, boolean twice) {
    return nameKey(file, pupil).isPresent() || (known.containsKey(key(file, pupil)) && !twice);
  }

  private static boolean isAccepted(PupilFinding finding) {
    return finding instanceof PupilFinding.Departed || finding instanceof PupilFinding.Attending;
  }
}
