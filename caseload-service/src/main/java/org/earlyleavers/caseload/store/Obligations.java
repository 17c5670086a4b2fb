package org.earlyleavers.caseload.store;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.cases.CaseState.Merged;
import org.earlyleavers.caseload.cases.CaseState.Open;
import org.earlyleavers.caseload.cases.LeaverCase;
import org.earlyleavers.caseload.cases.Minority;
import org.earlyleavers.caseload.cases.NextStep;
import org.earlyleavers.caseload.obligation.ObligationFile;
import org.earlyleavers.caseload.obligation.ObligationRules;
import org.earlyleavers.events.DropoutReported;

/** The training obligations of those whose cases were opened as minors. Needs a transaction. */
@Startup
@ApplicationScoped
public class Obligations {

  private final EntityManager entities;
  private final ObligationRules rules;

  Obligations(EntityManager entities, ObligationConfig config) {
    this.entities = entities;
    this.rules = config.rules();
  }

  /** What law and configuration say. */
  public ObligationRules rules() {
    return rules;
  }

  /** Absent for whoever was no minor when the case was opened. */
  public Optional<ObligationFile> find(UUID caseId) {
    return Optional.ofNullable(entities.find(ObligationRow.class, caseId))
        .map(ObligationRow::toFile);
  }

  /** Writes it with what is to be done next, before the case is saved. */
  public void put(ObligationFile file, Instant now) {
    entities.merge(ObligationRow.of(file, file.duty(rules, now)));
  }

  /** Obligations in which something is to be done, the most urgent first. */
  public List<ObligationFile> pending(String structure, Instant now, int limit) {
    return entities
        .createQuery(
            "select o from ObligationRow o join CaseRow c on c.id = o.caseId"
                + " where c.structure = :structure and o.duty is not null and o.until > :now"
                + " order by o.dutyDue, o.caseId",
            ObligationRow.class)
        .setParameter("structure", structure)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultStream()
        .map(ObligationRow::toFile)
        .toList();
  }

  /** Cases of those who have come of age and of whom something is still asked. */
  public List<UUID> over(Instant now, int limit) {
    return entities
        .createQuery(
            "select o.caseId from ObligationRow o where o.duty is not null and o.until <= :now",
            UUID.class)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultList();
  }

  /**
   * Brings the obligation up to what became of the case, and says what is to be done about it.
   *
   * @param isNew whether the case has none yet
   */
  Optional<NextStep> follow(
      LeaverCase leaverCase, Optional<DropoutReported> shown, boolean isNew, Instant now) {
    if (leaverCase.firstOpenedAt().isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> born = shown.map(report -> report.person().birthDate());
    Optional<ObligationFile> known =
        isNew
            ? Optional.empty()
            : find(leaverCase.id())
                .map(before -> born.map(before::bornOn).orElse(before))
                .map(before -> following(before, leaverCase, now));
    Optional<ObligationFile> file = known.or(() -> beginning(leaverCase, shown));
    Optional<NextStep> duty = file.flatMap(current -> current.duty(rules, now));
    if (known.isPresent()) {
      entities.merge(ObligationRow.of(known.get(), duty));
    } else if (file.isPresent()) {
      entities.persist(ObligationRow.of(file.get(), duty));
    }
    return duty;
  }

  private static ObligationFile following(
      ObligationFile before, LeaverCase leaverCase, Instant now) {
    if (leaverCase.isInTraining()) {
      return before.enrolled(now);
    }
    return leaverCase.state() instanceof Open ? before.enrolledNowhere(now) : before;
  }

  private static Optional<ObligationFile> beginning(
      LeaverCase leaverCase, Optional<DropoutReported> shown) {
    Instant firstOpenedAt = leaverCase.firstOpenedAt().orElseThrow();
    return shown
        .filter(report -> leaverCase.state() instanceof Open)
        .filter(report -> Minority.isUnder18(report.person().birthDate(), firstOpenedAt))
        .map(
            report ->
                ObligationFile.opened(
                    leaverCase.id(),
                    report.person().birthDate(),
                    report.reportedAt(),
                    leaverCase.openedAt().orElseThrow()));
  }

  /** Whoever goes on with a leaver goes on with the obligation, and with what was done about it. */
  void move(List<LeaverCase> cases, Instant now) {
    for (LeaverCase leaverCase : cases) {
      if (leaverCase.state() instanceof Merged merged) {
        ObligationRow row = entities.find(ObligationRow.class, leaverCase.id());
        if (row != null) {
          ObligationFile moved = row.toFile().movedTo(merged.into());
          put(find(merged.into()).map(kept -> kept.and(moved)).orElse(moved), now);
          entities.remove(row);
        }
      }
    }
  }
}
