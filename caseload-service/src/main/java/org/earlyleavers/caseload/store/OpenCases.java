package org.earlyleavers.caseload.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.earlyleavers.events.DropoutReported;

/** The open cases of all structures, for what concerns them all. */
@ApplicationScoped
public class OpenCases {

  private static final int AT_ONCE = 1_000;

  private final EntityManager entities;

  OpenCases(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Shows the report that each of them shows, one after the other, as far as it is the residence
   * that has led them to where they are. Needs a transaction.
   */
  public void forEachShownReport(Consumer<DropoutReported> reader) {
    UUID last = new UUID(0, 0);
    List<Shown> page = page(last);
    while (!page.isEmpty()) {
      page.forEach(shown -> reader.accept(shown.report()));
      page = page(page.get(page.size() - 1).caseId());
    }
  }

  /** What a case shows. */
  record Shown(UUID caseId, DropoutReported report) {}

  private List<Shown> page(UUID after) {
    return entities
        .createQuery(
            "select new org.earlyleavers.caseload.store.OpenCases$Shown(c.id, r.confirmedReport)"
                + " from CaseRow c join ReportRow r on r.reportId = c.shownReport"
                + " where c.state in (NEW, ASSIGNED) and c.residenceStructure is null"
                + " and c.id > :after order by c.id",
            Shown.class)
        .setParameter("after", after)
        .setMaxResults(AT_ONCE)
        .getResultList();
  }
}
