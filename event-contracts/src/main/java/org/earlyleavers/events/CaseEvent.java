package org.earlyleavers.events;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Where the follow-up of one leaver stands, as far as others may know it: never who follows, what
 * was said, or why it ended.
 *
 * @param revision grows from one event about a report to the next, also from one case to another
 * @param reportIds all reports that the case is about now; none of them once it is merged into
 *     another, and those that an earlier event named have left it
 * @param changes what happened to it; may be none that others need to know by name
 * @param since when the state began
 * @param structureKind who is in charge
 * @param at when the change was made
 */
public record CaseEvent(
    UUID caseId,
    long revision,
    Set<UUID> reportIds,
    Set<Change> changes,
    State state,
    Instant since,
    StructureKind structureKind,
    Instant at)
    implements Event {

  /** In one order, because the event's id is taken from how it is written. */
  public CaseEvent {
    reportIds = sorted(reportIds);
    changes = sorted(changes);
  }

  private static <T extends Comparable<T>> Set<T> sorted(Set<T> any) {
    return any == null ? null : Collections.unmodifiableSortedSet(new TreeSet<>(any));
  }

  /** How far the follow-up has come. */
  public enum State {
    /** On a structure's list; nobody has spoken with the young person yet. */
    TO_CONTACT,
    /** Somebody has spoken with the young person. */
    IN_CONTACT,
    /** Nobody needs to call any more. */
    ENDED
  }

  /** What happened. */
  public enum Change {
    OPENED,
    REOPENED,
    /** A decision on a report says that nobody needs to call. */
    TAKEN_BACK,
    /** Another structure is in charge. */
    MOVED,
    /** The leaver is followed by another case. */
    MERGED,
    /** Reports came from another case. */
    ABSORBED,
    /** Reports went to another case. */
    SPLIT,
    ASSIGNED,
    CONTACT_ATTEMPTED,
    /** A person ended the follow-up. */
    CLOSED
  }

  /** Who follows young people. */
  public enum StructureKind {
    LOCAL_MISSION,
    /** An information and guidance centre (CIO), for those whom a school still follows. */
    GUIDANCE_CENTRE,
    /** The coordination of a département (PSAD). */
    COORDINATION
  }

  @Override
  public String key() {
    return caseId.toString();
  }
}
