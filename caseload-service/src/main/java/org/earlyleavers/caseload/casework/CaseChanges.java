package org.earlyleavers.caseload.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.cases.LeaverCase;
import org.earlyleavers.caseload.cases.LeaverCase.Step;
import org.earlyleavers.caseload.store.CaseStore;
import org.earlyleavers.caseload.store.CaseSummary;
import org.earlyleavers.caseload.store.Caseworkers;

/** Changes a case of the caller's structure, in the version that was meant, in one transaction. */
@ApplicationScoped
public class CaseChanges {

  private final CaseStore cases;
  private final Caseworkers caseworkers;
  private final Clock clock;

  CaseChanges(CaseStore cases, Caseworkers caseworkers, Clock clock) {
    this.cases = cases;
    this.caseworkers = caseworkers;
    this.clock = clock;
  }

  /** What a command makes of a case, beside the case. */
  public record Made<T>(T thing, Step step) {}

  /** Finds nothing when the case is another structure's. */
  @Transactional
  public Optional<CaseSummary> change(
      UUID id,
      ExpectedVersion expected,
      Caller caller,
      BiFunction<LeaverCase, Instant, Step> command) {
    return record(id, expected, caller, (known, now) -> new Made<>(id, command.apply(known, now)))
        .map(Recorded::summary);
  }

  /** Finds nothing when the case is another structure's. */
  @Transactional
  public <T> Optional<Recorded<T>> record(
      UUID id,
      ExpectedVersion expected,
      Caller caller,
      BiFunction<LeaverCase, Instant, Made<T>> command) {
    // As precise as the database, so that what is answered is what will be read.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Optional<LeaverCase> held = cases.ofStructure(id, caller.structure());
    held.ifPresent(known -> expected.requireToBe(cases.versionOf(known)));
    return held.map(
        known -> {
          if (caller.isCaseworker()) {
            caseworkers.know(caller.structure(), caller.name());
          }
          Made<T> made = command.apply(known, now);
          return new Recorded<>(made.thing(), cases.save(made.step(), now));
        });
  }
}
