package org.earlyleavers.matching.dossier;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.earlyleavers.matching.room.Freshness;

/**
 * What an operator may set about decisions.
 *
 * @param silenceLimits for each source that must be heard before anyone is confirmed, the age
 *     beyond which its progress counts as silence
 * @param longestBacklog the age beyond which what was published for a source, and has not been
 *     taken in, counts as silence as well
 * @param longestHold after which a leaver is confirmed in spite of a silent source
 * @param startHorizon how far ahead a training's start is waited for
 * @param reviewLimit how long an open review holds a report back
 * @param unreviewedMatch what happens then
 * @param retention how long after the birthday on which nobody is a leaver any more a report and
 *     its evidence are kept
 */
public record Policy(
    Map<String, Duration> silenceLimits,
    Duration longestBacklog,
    Duration longestHold,
    Period startHorizon,
    Duration reviewLimit,
    UnreviewedMatch unreviewedMatch,
    Period retention) {

  /** Changes whenever the rules decide otherwise than before. */
  public static final String RULES_VERSION = "2026-11-review";

  /** Legal dates begin at midnight there. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  /** The exchange knows nobody younger (CNIL 2010-446). */
  public static final int MINIMUM_AGE = 16;

  /** From this birthday on nobody is a leaver any more (SIEI covers 16 to 25). */
  public static final int AGE_LIMIT = 26;

  /** Diplomas from this level on end the concern (Code de l'éducation D313-59). */
  public static final int QUALIFYING_LEVEL = 3;

  /** Refuses limits that would never or always hold. */
  public Policy {
    silenceLimits = Collections.unmodifiableMap(new TreeMap<>(silenceLimits));
    if (silenceLimits.isEmpty()) {
      throw new IllegalArgumentException("At least one source has to be heard");
    }
    silenceLimits.forEach((source, limit) -> requirePositive("limit of " + source, limit));
    requirePositive("longest backlog", longestBacklog);
    requirePositive("longest hold", longestHold);
    requirePositive("review limit", reviewLimit);
    Objects.requireNonNull(unreviewedMatch);
    requireNotNegative("start horizon", startHorizon);
    requireNotNegative("retention", retention);
  }

  /**
   * The day on which a person reaches an age. Whoever was born on 29 February reaches it on 1 March
   * of a common year.
   */
  public static LocalDate birthday(LocalDate birthDate, int age) {
    LocalDate sameDate = birthDate.plusYears(age);
    return sameDate.getDayOfMonth() == birthDate.getDayOfMonth() ? sameDate : sameDate.plusDays(1);
  }

  /** When a day begins in France. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  /** What becomes of a review that nobody decides in time. */
  public enum UnreviewedMatch {
    /** The record counts as someone else's: the leaver is confirmed. */
    CONFIRM,
    /** The record counts as the pupil's: the concern ends. */
    CLEAR
  }

  /**
   * Whether a source is too far behind for anybody to be confirmed: because it has not spoken, or
   * because what it said is still on its way. A source without a limit never is.
   *
   * @param freshness absent when the source has never spoken
   */
  public boolean isSilent(String source, Optional<Freshness> freshness, Instant now) {
    Duration limit = silenceLimits.get(source);
    if (limit == null) {
      return false;
    }
    return freshness
        .map(
            known ->
                known.completeUpTo().isBefore(now.minus(limit))
                    || known
                        .publishedUpTo()
                        .filter(published -> published.isBefore(now.minus(longestBacklog)))
                        .isPresent())
        .orElse(true);
  }

  /** When everything about a person is forgotten. */
  Instant forgetsAt(LocalDate birthDate) {
    return startOf(birthday(birthDate, AGE_LIMIT).plus(retention));
  }

  private static void requireNotNegative(String what, Period period) {
    if (period.isNegative()) {
      throw new IllegalArgumentException("The " + what + " is negative");
    }
  }

  private static void requirePositive(String what, Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException("The " + what + " must be positive");
    }
  }
}
