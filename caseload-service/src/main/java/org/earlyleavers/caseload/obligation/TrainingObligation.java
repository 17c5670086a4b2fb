package org.earlyleavers.caseload.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.earlyleavers.caseload.cases.IllegalTransitionException;
import org.earlyleavers.caseload.cases.Minority;
import org.earlyleavers.caseload.cases.Refusal;

/**
 * How a minor stands to the obligation to be in training (Code de l'éducation L114-1), with or
 * without a diploma. Only the legal transitions exist as methods.
 *
 * <pre>
 *   Unmet ── summoned ──▶ Summoned ── departementInformed ──▶ DepartementInformed
 *     ▲ ▲                     │ two months later                    │
 *     │ └────── broken ───────┼──────────────┐                      │
 *   broken                    │              │                      │
 *     │    any of these, and each other: met │ exempt               │
 *   Exempt ◀──────────────────┴──▶ Met ──────┘ ◀────────────────────┘
 * </pre>
 */
public sealed interface TrainingObligation {

  /** Met in this way from a day on. */
  default Met met(Way by, LocalDate since) {
    return new Met(by, since);
  }

  /** Exempt, on sight of a certificate that is not kept. */
  default Exempt exempt(LocalDate checkedOn, String checkedBy) {
    return new Exempt(checkedOn, checkedBy);
  }

  /** The young person and the legal representative are summoned to the local mission (R114-3). */
  default Summoned summoned(Instant at) {
    throw new IllegalTransitionException(Refusal.OBLIGATION_IS_NOT_UNMET);
  }

  /**
   * The president of the département council is informed (R114-7).
   *
   * @param months how many have to lie between the summons and this
   */
  default DepartementInformed departementInformed(Instant at, int months) {
    throw new IllegalTransitionException(Refusal.NOBODY_WAS_SUMMONED);
  }

  /** What met it, or made it void, has ended. */
  default Unmet broken(Instant at) {
    throw new IllegalTransitionException(Refusal.OBLIGATION_IS_UNMET);
  }

  /** When the young person was summoned, if that counts now. */
  default Optional<Instant> summonedAt() {
    return Optional.empty();
  }

  /** Ways to meet it. */
  enum Way {
    /** {@code scolarité}. */
    SCHOOL,
    /** {@code apprentissage}. */
    APPRENTICESHIP,
    /** {@code formation professionnelle}. */
    VOCATIONAL_TRAINING,
    /** {@code emploi}. */
    JOB,
    /** {@code service civique}. */
    CIVIC_SERVICE,
    /** {@code dispositif d'accompagnement ou d'insertion}. */
    ACCOMPANIMENT,
    /** Some enrolment: a decision says so, and takes it back when the enrolment ends. */
    ENROLMENT
  }

  /** Not met, and somebody has to do something. */
  sealed interface Pending extends TrainingObligation
      permits Unmet, Summoned, DepartementInformed {}

  /** Not met since an instant. */
  record Unmet(Instant since) implements Pending {

    @Override
    public Summoned summoned(Instant at) {
      return new Summoned(since, at);
    }
  }

  /** Not met, and summoned. */
  record Summoned(Instant since, Instant at) implements Pending {

    @Override
    public DepartementInformed departementInformed(Instant when, int months) {
      if (when.isBefore(later(at, months))) {
        throw new IllegalTransitionException(Refusal.SUMMONS_IS_RECENT, months);
      }
      return new DepartementInformed(since, at, when);
    }

    @Override
    public Optional<Instant> summonedAt() {
      return Optional.of(at);
    }
  }

  /** Not met for so long after the summons that the département was informed. */
  record DepartementInformed(Instant since, Instant summoned, Instant at) implements Pending {

    @Override
    public Optional<Instant> summonedAt() {
      return Optional.of(summoned);
    }
  }

  /** Met. */
  record Met(Way by, LocalDate since) implements TrainingObligation {

    @Override
    public Unmet broken(Instant at) {
      return new Unmet(at);
    }
  }

  /**
   * Void for the time being. The certificate, and why it was given, are kept nowhere.
   *
   * @param checkedBy who has seen the certificate
   */
  record Exempt(LocalDate checkedOn, String checkedBy) implements TrainingObligation {

    @Override
    public Unmet broken(Instant at) {
      return new Unmet(at);
    }
  }

  /** The same day so many months later, in Paris. */
  static Instant later(Instant from, int months) {
    ZonedDateTime day = from.atZone(Minority.PARIS);
    return day.plusMonths(months).toInstant();
  }
}
