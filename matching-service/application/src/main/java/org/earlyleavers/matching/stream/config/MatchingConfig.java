package org.earlyleavers.matching.stream.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.earlyleavers.matching.dossier.Policy.UnreviewedMatch;

/** Settings of matching. */
@ConfigMapping(prefix = "matching")
public interface MatchingConfig {

  /** The secret under which blocking keys become record keys; the same on every instance. */
  String pseudonymSecret();

  /**
   * For each source that must be heard before anyone is confirmed: the age beyond which its
   * progress counts as silence.
   */
  Map<String, Duration> silenceLimits();

  /**
   * How long what was published for a source may be on its way before the source counts as silent.
   * Longer than the adapters' heartbeat.
   */
  @WithDefault("PT1M")
  Duration longestBacklog();

  /** How long a silent source may hold a report back. */
  @WithDefault("P3D")
  Duration longestHold();

  /** How far ahead the start of a training is waited for. */
  @WithDefault("P2M")
  Period startHorizon();

  /** Weights to compare with, e.g. estimated from own files, in place of those that are shipped. */
  Optional<Path> weightsFile();

  /**
   * Probability from which two records are taken to be about one person, in place of the weights'.
   */
  OptionalDouble sameFrom();

  /** Probability from which a person looks, in place of the weights'. */
  OptionalDouble reviewFrom();

  /** How long an open review holds a report back. */
  @WithDefault("P14D")
  Duration reviewLimit();

  /** What becomes of a review that nobody decides in time. */
  @WithDefault("confirm")
  UnreviewedMatch unreviewedMatch();

  /** How long after the 26th birthday a report and its evidence are kept. */
  @WithDefault("P2Y")
  Period retention();

  /** How instances ask each other for what one of them keeps: http, or https. */
  @WithDefault("http")
  String instanceScheme();

  /** How often to look for reports that are due to be looked at again. */
  @WithDefault("PT1S")
  Duration tick();
}
