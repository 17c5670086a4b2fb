package org.earlyleavers.caseload.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.events.LeaverDecision.Reason;

/**
 * Where a case stands. Only the legal transitions exist as methods.
 *
 * <pre>
 *           needed                takenBack
 * Dormant ─────────▶ New ───────────────────────▶ TakenBack
 *                    │ ▲ ◀─────────────────────── │ │ ▲
 *         assignedTo │ │ released     needed      │ │ │
 *                    ▼ │                          │ │ │
 *                  Assigned ◀──── needed ─────────┘ │ │
 *                    │ ▲ └──────── takenBack ───────┼─┘
 *             closed │ │ needed                     │
 *                    ▼ │                            │
 *                   Closed                          │
 *                                                   │
 * any of these ──── mergedInto ───▶ Merged ◀────────┘
 * </pre>
 */
public sealed interface CaseState {

  /** Any state but the final one. */
  sealed interface Unmerged extends CaseState permits Dormant, Open, TakenBack, Closed {

    /** What it becomes, or stays, when a report needs follow-up. */
    Open needed();

    /** The leaver turned out to be followed by an older case. */
    default Merged mergedInto(UUID survivor, Instant at) {
      return new Merged(survivor, at);
    }
  }

  /** Somebody should call. */
  sealed interface Open extends Unmerged permits New, Assigned {

    /** Gives the case to a caseworker, also from one to another. */
    default Assigned assignedTo(String caseworker) {
      return new Assigned(caseworker);
    }

    /** The decision that opened the case no longer stands. */
    TakenBack takenBack(Reason reason, Instant at);

    @Override
    default Open needed() {
      return this;
    }
  }

  /** Reports are linked, but none was ever confirmed: nobody sees the case. */
  record Dormant() implements Unmerged {

    /** A report is confirmed for the first time. */
    @Override
    public New needed() {
      return new New();
    }
  }

  /** On the list, not yet anybody's. */
  record New() implements Open {

    @Override
    public TakenBack takenBack(Reason reason, Instant at) {
      return new TakenBack(reason, at, Optional.empty());
    }
  }

  /** On the list of one caseworker. */
  record Assigned(String caseworker) implements Open {

    /** Another structure is in charge now, with caseworkers of its own. */
    public New released() {
      return new New();
    }

    /** A person ends the follow-up. */
    public Closed closed(String by, ClosureReason reason, Instant at) {
      return new Closed(caseworker, by, reason, at);
    }

    @Override
    public TakenBack takenBack(Reason reason, Instant at) {
      return new TakenBack(reason, at, Optional.of(caseworker));
    }
  }

  /**
   * Ended by a decision: the person needs no call.
   *
   * @param caseworker who had the case, and has it again when it is reopened
   */
  record TakenBack(Reason reason, Instant at, Optional<String> caseworker) implements Unmerged {

    /** A report is confirmed again. */
    @Override
    public Open needed() {
      return caseworker.<Open>map(Assigned::new).orElseGet(New::new);
    }

    /** A newer decision gives another reason for the same absence of concern. */
    public TakenBack explainedBy(Reason newerReason) {
      return new TakenBack(newerReason, at, caseworker);
    }
  }

  /** Ended by a person of the structure. */
  record Closed(String caseworker, String by, ClosureReason reason, Instant at)
      implements Unmerged {

    /** A report is confirmed that this closing did not answer. */
    @Override
    public Assigned needed() {
      return new Assigned(caseworker);
    }
  }

  /** The leaver is followed by an older case, which has this one's reports. Final. */
  record Merged(UUID into, Instant at) implements CaseState {}
}
