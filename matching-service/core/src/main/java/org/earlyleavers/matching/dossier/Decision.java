package org.earlyleavers.matching.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.earlyleavers.matching.dossier.Weighed.Taken;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.record.Version;

/**
 * What follows from a dossier, whole.
 *
 * @param revision higher with each change
 * @param reportVersion the state of the report that was decided on
 * @param evidence in the order of {@link RecordRef}
 * @param sources of every source that must be heard
 * @param weightsVersion of the linkage that compared
 * @param reconsiderAt when the passing of time alone may next change the decision
 */
public record Decision(
    long revision,
    Version reportVersion,
    Instant decidedAt,
    Reason reason,
    List<Weighed> evidence,
    List<SourceState> sources,
    String rulesVersion,
    String weightsVersion,
    Optional<Instant> reconsiderAt) {

  /**
   * Copies the lists, so that the record is immutable; one version once named rules and weights.
   */
  public Decision {
    weightsVersion = weightsVersion == null ? rulesVersion : weightsVersion;
    evidence = List.copyOf(evidence);
    sources = List.copyOf(sources);
  }

  /** Ids of the other reports of the same person. */
  public Set<String> sameLeaver() {
    Set<String> ids = new TreeSet<>();
    for (Weighed weighed : evidence) {
      if (weighed.ref().isReport() && weighed.taken() == Taken.AS_SAME) {
        ids.add(weighed.ref().id());
      }
    }
    return ids;
  }

  /**
   * Whether a person is asked about a record: it is in doubt and may end the concern, and nothing
   * else does.
   */
  boolean asksAbout(Weighed record) {
    return record.isUndecided()
        && record.matters()
        && !reason.leavesNothingToReview()
        && evidence.stream().noneMatch(w -> w.matters() && w.taken() == Taken.AS_SAME);
  }

  /**
   * Whether the other says nothing new. A source's progress alone is no news: it advances all the
   * time.
   */
  boolean concludesLike(Decision other) {
    return reason == other.reason
        && reportVersion.equals(other.reportVersion)
        && evidence.equals(other.evidence)
        && rulesVersion.equals(other.rulesVersion)
        && weightsVersion.equals(other.weightsVersion)
        && reconsiderAt.equals(other.reconsiderAt)
        && silentSources().equals(other.silentSources());
  }

  private List<String> silentSources() {
    return reason.waitsForSources()
        ? sources.stream().filter(SourceState::silent).map(SourceState::source).toList()
        : List.of();
  }
}
