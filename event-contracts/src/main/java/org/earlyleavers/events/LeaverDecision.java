package org.earlyleavers.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What matching concludes on one report, whole: the highest {@link #revision()} wins and says all.
 * A report that was erased leaves a tombstone instead.
 *
 * @param revision grows with each change of mind, not necessarily by one
 * @param reason why, from which {@link #outcome()} follows
 * @param report what the decision is about; absent once the report is withdrawn
 * @param sameLeaver other standing reports of the same person, whatever their outcome: a case that
 *     follows one of them follows this one too
 * @param evidence every record that was weighed, decisive or not
 * @param sources what each source had said of its freshness when the decision was taken
 * @param rulesVersion version of the decision rules that were applied
 * @param weightsVersion version of the linkage and its weights that were applied
 * @param reconsiderAt when the passing of time alone may next change the decision
 */
public record LeaverDecision(
    UUID reportId,
    long revision,
    Instant decidedAt,
    String schoolUai,
    Reason reason,
    Optional<DropoutReported> report,
    Set<UUID> sameLeaver,
    List<Evidence> evidence,
    List<SourceFreshness> sources,
    String rulesVersion,
    Optional<String> weightsVersion,
    Optional<Instant> reconsiderAt)
    implements Event {

  /** Orders what has no order of its own, so that equal decisions are equal bytes on the wire. */
  public LeaverDecision {
    sameLeaver = Collections.unmodifiableSortedSet(new TreeSet<>(sameLeaver));
    evidence = List.copyOf(evidence);
    sources = List.copyOf(sources);
  }

  /** What a decision means to those who act on it. */
  public enum Outcome {
    /** A leaver: someone should call. */
    CONFIRMED,
    /** No leaver: back in training, qualified, or too old. */
    CLEARED,
    /** Not decided yet, and why is known. */
    ON_HOLD,
    /** A person has to say whether a record is about this pupil. */
    IN_REVIEW,
    /** The same person is followed under another, later report. */
    DUPLICATE,
    /** The school took the report back. */
    WITHDRAWN
  }

  /** Why a decision is what it is; each reason belongs to exactly one {@link Outcome}. */
  public enum Reason {
    NOT_IN_TRAINING(Outcome.CONFIRMED),
    /** As above, but a source stayed silent beyond the longest hold; {@link #sources} names it. */
    NOT_IN_TRAINING_SOURCE_SILENT(Outcome.CONFIRMED),
    /** As above, but nobody has said in time whether a doubtful record is about this pupil. */
    NOT_IN_TRAINING_MATCH_UNREVIEWED(Outcome.CONFIRMED),
    IN_TRAINING(Outcome.CLEARED),
    QUALIFIED(Outcome.CLEARED),
    OVER_AGE(Outcome.CLEARED),
    SOURCE_SILENT(Outcome.ON_HOLD),
    TRAINING_STARTS_SOON(Outcome.ON_HOLD),
    UNDER_AGE(Outcome.ON_HOLD),
    MATCH_IN_DOUBT(Outcome.IN_REVIEW),
    LATER_REPORT(Outcome.DUPLICATE),
    REPORT_WITHDRAWN(Outcome.WITHDRAWN);

    private final Outcome outcome;

    Reason(Outcome outcome) {
      this.outcome = outcome;
    }

    /** The outcome that this reason leads to. */
    public Outcome outcome() {
      return outcome;
    }
  }

  /**
   * One record that was compared with the report.
   *
   * @param recordId as its source names it; the report id for another school's report
   * @param recordedAt the state of the record that was weighed
   * @param bearing what the record does to the decision
   * @param comparison field by field, why the record is taken to be about the same person
   * @param from first day of the spell, day of the award, or day of the other departure
   * @param until first day after the spell, where it has an end
   * @param match how surely the record is about this pupil; a record in zone {@link Zone#REVIEW}
   *     without a verdict, or with the verdict that it is someone else's, has no bearing on the
   *     decision unless the {@link #reason} says so
   */
  public record Evidence(
      Kind kind,
      String source,
      String recordId,
      Instant recordedAt,
      Bearing bearing,
      List<FieldComparison> comparison,
      LocalDate from,
      Optional<LocalDate> until,
      Optional<Match> match) {

    /** The kinds of record that can speak for or against a departure. */
    public enum Kind {
      ENROLMENT,
      QUALIFICATION,
      REPORT
    }

    /** What a record does to a decision. */
    public enum Bearing {
      /** In training today. */
      ACTIVE,
      /** Training that has not begun. */
      STARTS_SOON,
      /** Training that begins too late to be waited for: no bearing. */
      STARTS_LATER,
      /** Training that is over: no bearing. */
      ENDED,
      /** The very spell that the report ends: no bearing. */
      REPORTED_SPELL,
      /** A diploma of level 3 or more. */
      QUALIFYING,
      /** A diploma below level 3: no bearing. */
      NOT_QUALIFYING,
      /** A report that stands in place of this one. */
      SUPERSEDES,
      /** A report that this one stands in place of: no bearing. */
      SUPERSEDED
    }
  }

  /**
   * How one field of the two records compares.
   *
   * @param field e.g. {@code ine}, {@code birthDate}
   * @param agreement e.g. {@code EQUAL}, {@code DIFFERENT}, {@code MISSING}
   * @param weight for one person, if positive, or against, in bits
   */
  public record FieldComparison(String field, String agreement, Optional<Double> weight) {}

  /**
   * How surely a record is about the reported pupil. {@code priorWeight}, the fields' weights and
   * {@code twinWeight} add up to the logarithm to base 2 of the odds.
   *
   * @param probability 0 to 1
   * @param priorWeight before anything was compared, in bits
   * @param twinWeight what the chance of meeting a twin takes away, in bits, at most 0
   * @param verdict what a person said of it; counts more than the zone
   */
  public record Match(
      double probability,
      Zone zone,
      double priorWeight,
      double twinWeight,
      Optional<ReviewVerdict.Verdict> verdict) {}

  /** What follows from a probability. */
  public enum Zone {
    /** Taken to be about the reported pupil. */
    SAME,
    /** A person has to look. */
    REVIEW
  }

  /**
   * How fresh a source was, as processed where the decision was taken.
   *
   * @param completeUpTo absent when the source had never spoken
   * @param silent whether that was older than the source's limit
   */
  public record SourceFreshness(String source, Optional<Instant> completeUpTo, boolean silent) {}

  /** What the decision means to those who act on it; on the wire for readers without this code. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public Outcome outcome() {
    return reason.outcome();
  }

  @Override
  public String key() {
    return reportId.toString();
  }
}
