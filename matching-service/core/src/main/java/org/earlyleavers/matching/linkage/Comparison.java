package org.earlyleavers.matching.linkage;

import java.util.List;

/**
 * How two identities compare, field by field, and what follows from it. The weights are those of
 * Fellegi and Sunter (A Theory for Record Linkage, 1969): {@code prior}, the fields' weights and
 * {@code twin} add up to the logarithm of the odds that both describe one person.
 *
 * @param zone what follows
 * @param probability that both describe one person, 0 to 1
 * @param prior before anything is compared, in bits
 * @param fields in the order in which a reader wants to see them; empty where the identities are so
 *     far apart that only {@link Zone#DIFFERENT} matters
 * @param twin what the chance of comparing twins, siblings or namesakes takes away, in bits, at
 *     most 0
 */
public record Comparison(
    Zone zone, double probability, double prior, List<Field> fields, double twin) {

  /** Copies the list, so that the record is immutable. */
  public Comparison {
    fields = List.copyOf(fields);
  }

  /** Whether both are taken to describe one person. */
  public boolean same() {
    return zone == Zone.SAME;
  }

  /** Whether both may describe one person. */
  public boolean possible() {
    return zone != Zone.DIFFERENT;
  }

  /** What follows from a probability. */
  public enum Zone {
    /** Both are taken to describe one person. */
    SAME,
    /** A person has to look. */
    REVIEW,
    /** They are taken to be two people. */
    DIFFERENT
  }

  /**
   * How one field compares.
   *
   * @param weight for one person, if positive, or against, in bits: the logarithm to base 2 of how
   *     much likelier this agreement is for one person than for two
   */
  public record Field(String name, Agreement agreement, double weight) {}

  /** The levels of agreement; which of them a field knows depends on the field. */
  public enum Agreement {
    EQUAL,
    /** Written otherwise: particle, hyphen, space, short form. */
    VARIANT,
    /** Part of the other: one of two family names, a second given name, a commune's département. */
    PARTIAL,
    /** Sounds the same. */
    PHONETIC,
    /** One or two typing errors apart. */
    SIMILAR,
    /** Sounding or written alike, but each an established name of its own. */
    CONFUSABLE,
    /** Exchanged with another field, or day with month. */
    SWAPPED,
    /** One side at least holds a stand-in for what is unknown. */
    PLACEHOLDER,
    DIFFERENT,
    /** One side at least does not say: speaks neither for nor against. */
    MISSING
  }
}
