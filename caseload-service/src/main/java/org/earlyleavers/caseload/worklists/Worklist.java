package org.earlyleavers.caseload.worklists;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.earlyleavers.caseload.store.CaseCriteria;
import org.earlyleavers.caseload.store.ListOrder;
import org.earlyleavers.caseload.store.StateName;
import org.earlyleavers.events.LeaverDecision.Outcome;
import org.earlyleavers.events.LeaverDecision.Reason;

/** The lists of a structure. Open cases are sorted by what is due first, others by their end. */
public enum Worklist {
  /** Nobody's yet. */
  NEW(ListOrder.BY_NEXT_STEP) {
    @Override
    CaseCriteria narrow(CaseCriteria cases, String caseworker, Instant now) {
      return cases.inState(Set.of(StateName.NEW));
    }
  },
  /** The caller's own. */
  MINE(ListOrder.BY_NEXT_STEP) {
    @Override
    CaseCriteria narrow(CaseCriteria cases, String caseworker, Instant now) {
      return cases.assignedTo(caseworker);
    }
  },
  /** The next step was due before now. */
  OVERDUE(ListOrder.BY_NEXT_STEP) {
    @Override
    CaseCriteria narrow(CaseCriteria cases, String caseworker, Instant now) {
      return cases.dueBefore(now);
    }
  },
  /** Enough was tried in vain. */
  UNREACHABLE(ListOrder.BY_NEXT_STEP) {
    @Override
    CaseCriteria narrow(CaseCriteria cases, String caseworker, Instant now) {
      return cases.unreachable();
    }
  },
  /** Was open; the decision waits, e.g. for a silent source. */
  ON_HOLD(ListOrder.BY_END) {
    @Override
    CaseCriteria narrow(CaseCriteria cases, String caseworker, Instant now) {
      return cases.takenBackFor(reasons(EnumSet.of(Outcome.ON_HOLD)));
    }
  },
  /** Was open; a person decides whether a doubtful match is this leaver. */
  REVIEW(ListOrder.BY_END) {
    @Override
    CaseCriteria narrow(CaseCriteria cases, String caseworker, Instant now) {
      return cases.takenBackFor(reasons(EnumSet.of(Outcome.IN_REVIEW)));
    }
  },
  /** All in which there is something to do. */
  OPEN(ListOrder.BY_NEXT_STEP) {
    @Override
    CaseCriteria narrow(CaseCriteria cases, String caseworker, Instant now) {
      return cases.open();
    }
  },
  /** Closed by a caseworker, or taken back for good as far as is known. */
  ENDED(ListOrder.BY_END) {
    @Override
    CaseCriteria narrow(CaseCriteria cases, String caseworker, Instant now) {
      return cases.endedOtherThanFor(reasons(EnumSet.of(Outcome.ON_HOLD, Outcome.IN_REVIEW)));
    }
  };

  private final ListOrder order;

  Worklist(ListOrder order) {
    this.order = order;
  }

  /** Its name in paths and answers, e.g. {@code on-hold}. */
  @JsonValue
  public String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The list of this name. */
  public static Optional<Worklist> named(String path) {
    return Arrays.stream(values()).filter(list -> list.path().equals(path)).findFirst();
  }

  /** What it is sorted by. */
  public ListOrder order() {
    return order;
  }

  abstract CaseCriteria narrow(CaseCriteria cases, String caseworker, Instant now);

  private static Set<Reason> reasons(Set<Outcome> outcomes) {
    return Arrays.stream(Reason.values())
        .filter(reason -> outcomes.contains(reason.outcome()))
        .collect(Collectors.toSet());
  }
}
