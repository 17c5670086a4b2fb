package org.earlyleavers.caseload.cases;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the young person beyond the report; categories only, so that it may go with the
 * case to another structure.
 *
 * @param alreadyFollowed absent while nobody has said
 */
public record Circumstances(Set<Need> needs, Optional<AlreadyFollowed> alreadyFollowed) {

  /** Nothing yet. */
  public static final Circumstances UNKNOWN = new Circumstances(Set.of(), Optional.empty());

  /** Copies the set, so that the record is immutable. */
  public Circumstances {
    needs = Set.copyOf(needs);
  }

  /** What is known when two cases turn out to be about one person. */
  Circumstances and(Circumstances other) {
    Set<Need> all = EnumSet.noneOf(Need.class);
    all.addAll(needs);
    all.addAll(other.needs);
    return new Circumstances(all, alreadyFollowed.or(() -> other.alreadyFollowed));
  }
}
