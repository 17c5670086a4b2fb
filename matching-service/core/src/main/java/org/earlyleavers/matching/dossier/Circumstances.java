package org.earlyleavers.matching.dossier;

import java.time.Instant;

/**
 * What a decision depends on besides its dossier.
 *
 * @param weightsVersion names the linkage by which the rooms compare
 */
public record Circumstances(
    Policy policy, String weightsVersion, ExchangeProgress progress, Instant now) {}
