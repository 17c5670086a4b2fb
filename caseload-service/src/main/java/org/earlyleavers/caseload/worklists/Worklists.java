package org.earlyleavers.caseload.worklists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.problems.Fault;
import org.earlyleavers.caseload.problems.ProblemException;
import org.earlyleavers.caseload.readlog.ReadKind;
import org.earlyleavers.caseload.store.CaseCriteria;
import org.earlyleavers.caseload.store.CaseLists;
import org.earlyleavers.caseload.store.CaseLists.Position;
import org.earlyleavers.caseload.store.CaseLists.Slice;
import org.earlyleavers.caseload.store.ListOrder;

/** The lists of the caller's structure. */
@ApplicationScoped
public class Worklists {

  /** Whoever finds more knows too little to look. */
  private static final int MOST_FOUND = 50;

  private final CaseLists cases;
  private final Clock clock;

  Worklists(CaseLists cases, Clock clock) {
    this.cases = cases;
    this.clock = clock;
  }

  /** How many cases are on a list. */
  public record Count(Worklist list, long cases) {}

  /**
   * How many cases are on each list, narrowed by the filter. One list is counted after the other,
   * by an index of its own: a case that moves meanwhile may be on two of them, or on none.
   */
  @Transactional
  public List<Count> counts(WorklistFilter filter, Caller caller) {
    List<Count> counts = new ArrayList<>();
    for (Worklist list : Worklist.values()) {
      counts.add(new Count(list, cases.count(criteria(list, filter, caller))));
    }
    return counts;
  }

  /**
   * One page of a list. Pages that are read one after the other show each case that stays on the
   * list, with the same deadline, exactly once.
   *
   * @param after the {@code next} of the page before
   * @throws ProblemException when that is of another list or filter
   */
  public CasePage page(
      Worklist list, WorklistFilter filter, Optional<String> after, int size, Caller caller) {
    return page(
        ReadKind.LIST,
        list.name() + filter,
        criteria(list, filter, caller),
        list.order(),
        after,
        size);
  }

  /** One page of everything, last opened first. */
  CasePage page(ListFilter filter, Optional<String> after, int size, Caller caller) {
    return page(
        ReadKind.LIST,
        filter.name(),
        CaseCriteria.ofStructure(caller.structure()).inState(filter.states()),
        ListOrder.BY_OPENING,
        after,
        size);
  }

  /** One page of a list that goes into a file. */
  CasePage exported(
      Worklist list, WorklistFilter filter, Optional<String> after, int size, Caller caller) {
    return page(
        ReadKind.LIST_EXPORT,
        list.name() + filter,
        criteria(list, filter, caller),
        list.order(),
        after,
        size);
  }

  /**
   * Whom somebody looks for.
   *
   * @throws ProblemException when a name or a birth date is missing
   */
  CaseLookup lookUp(CaseLookupRequest request, Caller caller) {
    if (!request.isOfPossibleBirth()) {
      throw ProblemException.invalid("birthDate", Fault.IS_NO_DAY);
    }
    if (request.isTooVague()) {
      throw ProblemException.invalid("familyName", Fault.NAME_OR_BIRTH_DATE_IS_NEEDED);
    }
    CaseCriteria criteria =
        request.narrow(
            CaseCriteria.ofStructure(caller.structure()).inState(ListFilter.ALL.states()));
    Slice found =
        cases.slice(ReadKind.LOOKUP, criteria, ListOrder.BY_OPENING, Optional.empty(), MOST_FOUND);
    return new CaseLookup(found.cases(), found.more());
  }

  private CasePage page(
      ReadKind what,
      String name,
      CaseCriteria criteria,
      ListOrder order,
      Optional<String> after,
      int size) {
    Optional<Position> position =
        after.map(
            cursor ->
                PageCursor.read(name, cursor)
                    .orElseThrow(
                        () -> ProblemException.invalid("after", Fault.IS_NO_NEXT_OF_A_PAGE)));
    return CasePage.of(name, order, cases.slice(what, criteria, order, position, size));
  }

  private CaseCriteria criteria(Worklist list, WorklistFilter filter, Caller caller) {
    Instant now = clock.instant();
    CaseCriteria ofList =
        list.narrow(CaseCriteria.ofStructure(caller.structure()), caller.name(), now);
    return filter.narrow(ofList, now.atZone(WorklistFilter.ZONE).toLocalDate());
  }
}
