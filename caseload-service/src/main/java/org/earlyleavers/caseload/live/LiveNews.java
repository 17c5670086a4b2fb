package org.earlyleavers.caseload.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Set;
import java.util.UUID;
import org.earlyleavers.caseload.cases.CaseFact.Kind;
import org.earlyleavers.caseload.database.EndOfTransaction;
import org.earlyleavers.caseload.live.LiveEvents.News;
import org.earlyleavers.caseload.store.CaseChange;
import org.earlyleavers.caseload.store.CaseRemoved;
import org.earlyleavers.caseload.store.CaseSummary;
import org.earlyleavers.caseload.store.StateName;

/** Words what a transaction did to cases for those who look at a list, and stores it at its end. */
@ApplicationScoped
class LiveNews {

  private static final Set<Kind> OPENING = Set.of(Kind.OPENED, Kind.REOPENED);

  private final EndOfTransaction<News> news;
  private final ObjectMapper json;

  LiveNews(LiveEvents events, TransactionSynchronizationRegistry transaction, ObjectMapper json) {
    // Not before the end: the structures' other transactions wait from then on. Clients are told by
    // whoever reads what was committed.
    this.news = new EndOfTransaction<>(transaction, events::tell, () -> {});
    this.json = json;
  }

  void note(@Observes CaseChange change) {
    CaseSummary summary = change.summary();
    change.leftStructure().ifPresent(left -> news.add(left(left, summary.id())));
    if (summary.state() != StateName.MERGED) {
      news.add(news(summary.structure(), nameOf(change), summary.id(), summary));
    }
  }

  /** Whoever has the list open would see the person until it is read again. */
  void note(@Observes CaseRemoved removed) {
    news.add(left(removed.structure(), removed.id()));
  }

  private News left(String structure, UUID id) {
    return news(structure, "case-left", id, new Left(id));
  }

  /** All that a structure is told of a case that is no longer its own, or of nobody any more. */
  private record Left(UUID id) {}

  private static String nameOf(CaseChange change) {
    boolean arrives =
        change.leftStructure().isPresent() || change.kinds().stream().anyMatch(OPENING::contains);
    if (arrives) {
      return "case-opened";
    }
    return change.kinds().contains(Kind.TAKEN_BACK) ? "case-taken-back" : "case-changed";
  }

  private News news(String structure, String name, UUID id, Object data) {
    try {
      return new News(structure, name, id, json.writeValueAsString(data));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A summary is JSON", e);
    }
  }
}
