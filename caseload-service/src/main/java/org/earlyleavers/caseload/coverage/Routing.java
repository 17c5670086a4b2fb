package org.earlyleavers.caseload.coverage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.earlyleavers.caseload.database.ActingAs;
import org.earlyleavers.caseload.database.DatabaseRole;
import org.earlyleavers.caseload.routing.Communes;
import org.earlyleavers.caseload.routing.CoverageCalendar;
import org.earlyleavers.caseload.routing.CoverageCalendar.Version;
import org.earlyleavers.caseload.routing.Router;

/**
 * The router of today. An instance knows what it has last read of the database; a route that was
 * found by something older is found again when open cases are gone through.
 */
@ApplicationScoped
public class Routing {

  /** Where days begin. */
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** Before every case, so that there is a version on every day. */
  static final LocalDate FIRST_DAY = LocalDate.EPOCH;

  private static final String EXTRACT = "ml_couverture_extrait_idf.csv";
  private static final String NO_RULES = "follow-up-rules.csv";
  private static final String COMMUNES = "communes.csv";
  private static final int BEFORE_DECISIONS = 100;

  private final RoutingConfig config;
  private final CoverageVersions versions;
  private final FollowUpRuleSets ruleSets;
  private final Structures structures;
  private final Clock clock;
  private volatile Known known;

  /** What the database last said. */
  private record Known(CoverageCalendar calendar, RoutingTables tables, Router router) {}

  Routing(
      RoutingConfig config,
      CoverageVersions versions,
      FollowUpRuleSets ruleSets,
      Structures structures,
      Clock clock) {
    this.config = config;
    this.versions = versions;
    this.ruleSets = ruleSets;
    this.structures = structures;
    this.clock = clock;
  }

  /** A wrong file stops the service, and not a case. */
  @ActingAs(DatabaseRole.ENGINE)
  void start(@Observes @Priority(BEFORE_DECISIONS) StartupEvent start) {
    Communes communes = CommunesFile.read(ShippedFile.read(config.communesFile(), COMMUNES));
    byte[] rules = ShippedFile.read(config.rulesFile(), NO_RULES);
    FollowUpRulesFile.read(FileText.of(rules));
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              versions.lock();
              ruleSets.load(FileText.of(rules), Digest.of(rules), clock.instant());
              if (versions.all().isEmpty()) {
                addFirst(communes);
              }
              read(communes);
            });
  }

  private void addFirst(Communes communes) {
    byte[] bytes = ShippedFile.read(config.coverageFile(), EXTRACT);
    CoverageFile file = CoverageFile.read(bytes, communes, structures);
    if (!file.errors().isEmpty()) {
      throw new IllegalStateException(
          "The coverage file is of no use, line "
              + file.errors().get(0).line()
              + ": "
              + file.errors().get(0).text());
    }
    versions.add(file, Digest.of(bytes), FIRST_DAY, clock.instant(), "shipped");
  }

  /** The router of today, as far as this instance has heard. */
  public Router now() {
    Known latest = known;
    LocalDate today = today();
    Version version = latest.calendar().inForce(today).orElseThrow();
    if (latest.router().basis().equals(latest.tables().basis(version.id(), today))) {
      return latest.router();
    }
    return QuarkusTransaction.joiningExisting().call(this::readAgain);
  }

  boolean isReady() {
    return known != null;
  }

  /** The router of today, after a look into the database. Needs a transaction. */
  Router readAgain() {
    return read(known.tables().communes());
  }

  /** The router that will be in force on a day if a coverage is. */
  Router routerOf(CoverageFile file, LocalDate day) {
    return known.tables().router(0, file.coverage(), day);
  }

  /** The router of a day, by what has been imported. Needs a transaction. */
  Router routerOf(LocalDate day) {
    readAgain();
    long version = known.calendar().inForce(day).orElseThrow().id();
    return known.tables().router(version, versions.coverageOf(version), day);
  }

  Communes communes() {
    return known.tables().communes();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), PARIS);
  }

  private synchronized Router read(Communes communes) {
    CoverageCalendar calendar = versions.calendar();
    RoutingTables tables = new RoutingTables(communes, FollowUpRulesFile.read(ruleSets.inForce()));
    LocalDate today = today();
    long version = calendar.inForce(today).orElseThrow().id();
    Known before = known;
    if (before != null && before.router().basis().equals(tables.basis(version, today))) {
      known = new Known(calendar, tables, before.router());
    } else {
      known =
          new Known(calendar, tables, tables.router(version, versions.coverageOf(version), today));
      structures.name(versions.namesOf(version));
    }
    return known.router();
  }
}
