package org.earlyleavers.matching.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.earlyleavers.matching.record.RecordRef;

/**
 * What people have been asked about one report, and what they have said: about the records,
 * whatever becomes of their versions or the report's.
 *
 * @param asked one per record, in the order of {@link RecordRef}
 */
public record Reviews(List<Asked> asked) {

  /** Nothing asked, nothing said. */
  public static final Reviews NONE = new Reviews(List.of());

  /** Copies the list, so that the record is immutable. */
  public Reviews {
    asked = List.copyOf(asked);
  }

  /**
   * One question.
   *
   * @param openedAt since when it has been asked without a break, or when it was answered unasked
   * @param verdict the latest
   */
  public record Asked(RecordRef ref, Instant openedAt, Optional<Verdict> verdict) {

    private Asked askedAt(Instant now) {
      return new Asked(ref, now, verdict);
    }

    private Asked merge(Asked other) {
      return new Asked(
          ref,
          openedAt,
          verdict.isPresent() && other.verdict.isPresent()
              ? Optional.of(verdict.get().merge(other.verdict.get()))
              : verdict.or(other::verdict));
    }
  }

  /** When a person was first asked about a record. */
  public Optional<Instant> openedAt(RecordRef ref) {
    return of(ref).map(Asked::openedAt);
  }

  /** What people say of a record now. */
  public Optional<Verdict> verdictOn(RecordRef ref) {
    return of(ref).flatMap(Asked::verdict);
  }

  /** Takes a verdict in; of several the one with the highest version counts. */
  Reviews answered(RecordRef ref, Verdict verdict) {
    return with(List.of(new Asked(ref, verdict.decidedAt(), Optional.of(verdict))));
  }

  Reviews asking(Collection<RecordRef> refs, Instant now) {
    return with(refs.stream().map(ref -> new Asked(ref, now, Optional.empty())).toList());
  }

  /** The time for an answer begins anew for what was not asked all the time. */
  Reviews restarting(Predicate<RecordRef> notAsked, Instant now) {
    return new Reviews(
        asked.stream()
            .map(a -> a.verdict.isEmpty() && notAsked.test(a.ref) ? a.askedAt(now) : a)
            .toList());
  }

  /** Keeps what has to be taken back, and nothing that anybody said. */
  Reviews forgotten() {
    return new Reviews(
        asked.stream().map(a -> new Asked(a.ref, a.openedAt, Optional.empty())).toList());
  }

  private Optional<Asked> of(RecordRef ref) {
    return asked.stream().filter(known -> known.ref.equals(ref)).findFirst();
  }

  private Reviews with(List<Asked> additions) {
    SortedMap<RecordRef, Asked> byRecord = new TreeMap<>();
    asked.forEach(known -> byRecord.put(known.ref, known));
    additions.forEach(added -> byRecord.merge(added.ref, added, Asked::merge));
    return new Reviews(new ArrayList<>(byRecord.values()));
  }
}
