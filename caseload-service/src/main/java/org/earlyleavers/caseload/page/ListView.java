package org.earlyleavers.caseload.page;

import java.util.List;
import java.util.Optional;
import org.earlyleavers.caseload.cases.NextStep;
import org.earlyleavers.caseload.store.CaseSummary;
import org.earlyleavers.caseload.worklists.CasePage;
import org.earlyleavers.caseload.worklists.Worklist;
import org.earlyleavers.caseload.worklists.Worklists.Count;

/**
 * A page of a list, with what leads to the other lists.
 *
 * @param standing the number of the structure's last event before the list was read
 * @param counts of every list, with the same filter
 */
public record ListView(ListQuery query, long standing, CasePage page, List<Count> counts) {

  /** The list. */
  public Worklist shown() {
    return query.shown();
  }

  public List<CaseSummary> cases() {
    return page.cases();
  }

  /** How many cases there are on all pages. */
  public long count() {
    return counts.stream()
        .filter(count -> count.list() == shown())
        .mapToLong(Count::cases)
        .findFirst()
        .orElse(0);
  }

  /** The address of this page, to read it again. */
  public String address() {
    return query.address(shown(), query.after());
  }

  /** The address of the next page, if there is one. */
  public Optional<String> next() {
    return page.next().map(next -> query.address(shown(), Optional.of(next)));
  }

  /** Whether this is not the first page. */
  public boolean further() {
    return query.after().isPresent();
  }

  /** What a list can be filtered by. */
  public List<NextStep.Kind> steps() {
    return List.of(NextStep.Kind.values());
  }
}
