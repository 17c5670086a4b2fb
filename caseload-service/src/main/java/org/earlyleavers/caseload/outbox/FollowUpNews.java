package org.earlyleavers.caseload.outbox;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.earlyleavers.caseload.cases.CaseFact.Kind;
import org.earlyleavers.caseload.store.CaseChange;
import org.earlyleavers.caseload.store.CaseSummary;
import org.earlyleavers.caseload.store.StateName;
import org.earlyleavers.events.CaseEvent.Change;
import org.earlyleavers.events.CaseEvent.State;
import org.earlyleavers.events.CaseEvent.StructureKind;

/** What others are told of a change; notes, tasks, appointments and reasons are not for them. */
record FollowUpNews(
    UUID caseId,
    Set<UUID> reports,
    Set<Change> changes,
    Instant openedAt,
    Optional<Instant> endedAt,
    StructureKind structureKind,
    Instant at) {

  private static final Map<Kind, Change> TOLD_BY_NAME =
      Map.ofEntries(
          Map.entry(Kind.OPENED, Change.OPENED),
          Map.entry(Kind.REOPENED, Change.REOPENED),
          Map.entry(Kind.TAKEN_BACK, Change.TAKEN_BACK),
          Map.entry(Kind.REROUTED, Change.MOVED),
          Map.entry(Kind.HANDED_OVER, Change.MOVED),
          Map.entry(Kind.MERGED, Change.MERGED),
          Map.entry(Kind.ABSORBED, Change.ABSORBED),
          Map.entry(Kind.SPLIT, Change.SPLIT),
          Map.entry(Kind.ASSIGNED, Change.ASSIGNED),
          Map.entry(Kind.CONTACT_ATTEMPTED, Change.CONTACT_ATTEMPTED),
          Map.entry(Kind.CLOSED, Change.CLOSED));

  private static final Set<StateName> OPEN = EnumSet.of(StateName.NEW, StateName.ASSIGNED);

  /** Nothing when the change is no business of others. */
  static Optional<FollowUpNews> of(CaseChange change) {
    Set<Change> changes =
        change.kinds().stream()
            .filter(TOLD_BY_NAME::containsKey)
            .map(TOLD_BY_NAME::get)
            .collect(Collectors.toSet());
    // A decision may have brought a report, or taken one away.
    if (changes.isEmpty() && !change.kinds().contains(Kind.DECISION_APPLIED)) {
      return Optional.empty();
    }
    CaseSummary summary = change.summary();
    return Optional.of(
        new FollowUpNews(
            summary.id(),
            change.reports(),
            changes,
            summary.openedAt(),
            OPEN.contains(summary.state())
                ? Optional.empty()
                : summary.endedAt().or(() -> Optional.of(summary.changedAt())),
            kindOf(summary.structure()),
            summary.changedAt()));
  }

  private static StructureKind kindOf(String structure) {
    if (structure.startsWith("PSAD-")) {
      return StructureKind.COORDINATION;
    }
    return structure.startsWith("CIO-")
        ? StructureKind.GUIDANCE_CENTRE
        : StructureKind.LOCAL_MISSION;
  }

  /** Of most news it is known without asking: nobody has had the time yet, or it is over. */
  boolean mayHaveBeenSpokenTo() {
    return endedAt.isEmpty() && !openedAt.equals(at);
  }

  /** Where the follow-up stands, given when the young person was first spoken to in it. */
  State state(Optional<Instant> spokenAt) {
    if (endedAt.isPresent()) {
      return State.ENDED;
    }
    return spokenAt.isPresent() ? State.IN_CONTACT : State.TO_CONTACT;
  }

  /** Since when it has stood there. */
  Instant since(Optional<Instant> spokenAt) {
    return endedAt.or(() -> spokenAt).orElse(openedAt);
  }
}
