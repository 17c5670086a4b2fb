package org.earlyleavers.matching.dossier;

import java.time.Instant;
import java.util.Collection;

/**
 * What a decision depends on besides its dossier.
 *
 * @param weightsVersion names the linkage by which the rooms compare
 */
public record Circumstances(
    Policy policy, String weightsVersion, ExchangeProgress progress, Instant now) {

  /** Whether a source is heard in each of some partitions of rooms; with none it is not. */
  public boolean isHeard(String source, Collection<Integer> partitions) {
    return !policy.isSilent(source, progress.freshness(source, partitions), now);
  }
}
