package org.earlyleavers.caseload.store;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
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
  public void put(ObligationFile file) {
    entities.merge(ObligationRow.of(file, file.duty(rules)));
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

  /**
   * Brings the obligation up to what became of the case, and says what is to be done about it.
   *
   * @param isNew whether the case has none yet
   */
  Optional<NextStep> follow(
      LeaverCase leaverCase, Optional<DropoutReported> shown, boolean isNew, Instant now) {
    if (shown.isEmpty() || leaverCase.firstOpenedAt().isEmpty()) {
      return Optional.empty();
    }
    DropoutReported report = shown.get();
    if (!Minority.isUnder18(report.person().birthDate(), leaverCase.firstOpenedAt().get())) {
      return Optional.empty();
    }
    Optional<ObligationFile> known = isNew ? Optional.empty() : find(leaverCase.id());
    if (known.isEmpty() && !(leaverCase.state() instanceof Open)) {
      return Optional.empty();
    }
    ObligationFile file =
        known
            .map(
                before ->
                    before.bornOn(report.person().birthDate()).following(leaverCase.state(), now))
            .orElseGet(
                () ->
                    ObligationFile.opened(
                        leaverCase.id(),
                        report.person().birthDate(),
                        report.reportedAt(),
                        leaverCase.openedAt().orElseThrow()));
    Optional<NextStep> duty = file.duty(rules);
    if (known.isEmpty()) {
      entities.persist(ObligationRow.of(file, duty));
    } else if (!known.get().equals(file)) {
      put(file);
    }
    return duty;
  }

  /** Whoever goes on with a leaver goes on with the obligation, unless there is one already. */
  void move(List<LeaverCase> cases) {
    for (LeaverCase leaverCase : cases) {
      if (leaverCase.state() instanceof Merged merged) {
        entities
            .createNativeQuery(
                "update training_obligation set case_id = :into where case_id = :from and not"
                    + " exists (select from training_obligation k where k.case_id = :into)")
            .setParameter("into", merged.into())
            .setParameter("from", leaverCase.id())
            .executeUpdate();
        entities
            .createNativeQuery("delete from training_obligation where case_id = :from")
            .setParameter("from", leaverCase.id())
            .executeUpdate();
      }
    }
  }
}
