package org.earlyleavers.caseload.worklists;

import java.util.List;
import java.util.Optional;
import org.earlyleavers.caseload.store.CaseLists.Position;
import org.earlyleavers.caseload.store.CaseLists.Slice;
import org.earlyleavers.caseload.store.CaseSummary;
import org.earlyleavers.caseload.store.ListOrder;

/**
 * One page of a list.
 *
 * @param order what it is sorted by, and then by id; each case has it
 * @param next give it as {@code after} to read on; absent on the last page
 */
public record CasePage(ListOrder order, List<CaseSummary> cases, Optional<String> next) {

  /** Copies the list, so that the record is immutable. */
  public CasePage {
    cases = List.copyOf(cases);
  }

  /**
   * Of a piece of a list.
   *
   * @param list its name and filter
   */
  static CasePage of(String list, ListOrder order, Slice slice) {
    if (!slice.more()) {
      return new CasePage(order, slice.cases(), Optional.empty());
    }
    CaseSummary last = slice.cases().get(slice.cases().size() - 1);
    return new CasePage(
        order,
        slice.cases(),
        Optional.of(PageCursor.of(list, new Position(order.of(last), last.id()))));
  }
}
