package org.earlyleavers.caseload.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.earlyleavers.caseload.coverage.CoverageComparison.Changed;
import org.earlyleavers.caseload.coverage.CoverageComparison.Move;
import org.earlyleavers.caseload.coverage.CoverageImport.Outcome.Accepted;
import org.earlyleavers.caseload.coverage.CoverageImport.Outcome.Refused;
import org.earlyleavers.caseload.coverage.CoverageReport.CommuneChange;
import org.earlyleavers.caseload.coverage.CoverageReport.Named;
import org.earlyleavers.caseload.coverage.CoverageReport.VersionSummary;
import org.earlyleavers.caseload.database.ActingAs;
import org.earlyleavers.caseload.database.DatabaseRole;
import org.earlyleavers.caseload.routing.Communes;
import org.earlyleavers.caseload.routing.Communes.Commune;
import org.earlyleavers.caseload.routing.Coverage;
import org.earlyleavers.caseload.routing.CoverageCalendar.Version;
import org.earlyleavers.caseload.routing.Router;
import org.earlyleavers.caseload.routing.Situation;
import org.earlyleavers.caseload.store.OpenCases;

/** Takes in a version of the coverage, or says what it would change. */
@ApplicationScoped
class CoverageImport {

  private final Routing routing;
  private final CoverageVersions versions;
  private final Structures structures;
  private final OpenCases openCases;
  private final Clock clock;

  CoverageImport(
      Routing routing,
      CoverageVersions versions,
      Structures structures,
      OpenCases openCases,
      Clock clock) {
    this.routing = routing;
    this.versions = versions;
    this.structures = structures;
    this.openCases = openCases;
    this.clock = clock;
  }

  /** What became of an import. */
  sealed interface Outcome {

    /** A file of use; imported unless it was a trial or was imported before. */
    record Accepted(CoverageReport report, boolean imported) implements Outcome {}

    /** A file of no use, or one that comes too late; nothing has changed. */
    record Refused(List<CoverageFile.Remark> errors) implements Outcome {

      /** Copies the list, so that the record is immutable. */
      public Refused {
        errors = List.copyOf(errors);
      }
    }
  }

  /**
   * Imports a file.
   *
   * @param validFrom first day in force
   * @param dryRun whether to change nothing
   */
  @ActingAs(DatabaseRole.ENGINE)
  @Transactional
  Outcome take(byte[] bytes, LocalDate validFrom, boolean dryRun, String by) {
    CoverageFile file = CoverageFile.read(bytes, routing.communes(), structures);
    if (!file.errors().isEmpty()) {
      return new Refused(file.errors());
    }
    versions.lock();
    Version inForce = versions.calendar().inForce(routing.today()).orElseThrow();
    if (validFrom.isBefore(inForce.validFrom())) {
      return new Refused(
          List.of(new CoverageFile.Remark(0, "A version of a later day is in force already")));
    }
    Router before = routing.routerOf(validFrom);
    Version replaced = versions.calendar().inForce(validFrom).orElseThrow();
    CoverageReport changes = changes(file, validFrom, replaced, before);
    String digest = Digest.of(bytes);
    Optional<CoverageVersion> same =
        versions.all().stream()
            .filter(row -> row.id == replaced.id() && row.validFrom.equals(validFrom))
            .filter(row -> row.digest.equals(digest))
            .findFirst();
    if (dryRun || same.isPresent()) {
      return new Accepted(changes.of(same.map(row -> summary(row, inForce))), false);
    }
    CoverageVersion added =
        versions.add(file, digest, validFrom, clock.instant().truncatedTo(ChronoUnit.MICROS), by);
    Version now = versions.calendar().inForce(routing.today()).orElseThrow();
    return new Accepted(changes.of(Optional.of(summary(added, now))), true);
  }

  /** Every version, the latest import first. */
  @ActingAs(DatabaseRole.ENGINE)
  @Transactional
  List<VersionSummary> list() {
    Version inForce = versions.calendar().inForce(routing.today()).orElseThrow();
    return versions.all().stream().map(row -> summary(row, inForce)).toList();
  }

  private static VersionSummary summary(CoverageVersion row, Version inForce) {
    return new VersionSummary(
        row.id,
        row.validFrom,
        row.importedAt,
        row.importedBy,
        row.communes,
        row.missions,
        row.id == inForce.id());
  }

  private CoverageReport changes(
      CoverageFile file, LocalDate validFrom, Version replaced, Router before) {
    Coverage old = versions.coverageOf(replaced.id());
    CoverageComparison comparison = CoverageComparison.between(old, file.coverage());
    Map<String, String> oldNames = versions.namesOf(replaced.id());
    List<Move> moves = moves(before, routing.routerOf(file, validFrom));
    Communes communes = routing.communes();
    return new CoverageReport(
        Optional.empty(),
        validFrom,
        replaced.id(),
        file.coverage().missionByCommune().size(),
        comparison.communes().size(),
        comparison.communes().stream()
            .limit(CoverageReport.LISTED_COMMUNES)
            .map(change -> named(change, communes))
            .toList(),
        comparison.newMissions().stream().map(code -> named(code, file.names())).toList(),
        comparison.vanishedMissions().stream().map(code -> named(code, oldNames)).toList(),
        moves.stream().mapToLong(Move::cases).sum(),
        moves,
        file.notes());
  }

  /** Goes through the open cases once; each goes where the report that it shows leads. */
  private List<Move> moves(Router before, Router after) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    openCases.forEachShownReport(
        report -> {
          Situation situation = Situation.of(report);
          String from = before.route(situation).structure();
          String to = after.route(situation).structure();
          if (!from.equals(to)) {
            counts.computeIfAbsent(from, key -> new TreeMap<>()).merge(to, 1L, Long::sum);
          }
        });
    return Move.of(counts);
  }

  private static CommuneChange named(Changed change, Communes communes) {
    return new CommuneChange(
        change.commune(),
        communes.find(change.commune()).map(Commune::name),
        change.from(),
        change.to());
  }

  private Named named(String code, Map<String, String> names) {
    return new Named(
        code,
        structures.find(code).map(Structure::name).orElseGet(() -> names.getOrDefault(code, code)));
  }
}
