package org.earlyleavers.matching.linkage;

import java.util.Optional;

/** Compares two identities. Implementations are pure and symmetric in their verdict. */
public interface Linkage {

  /** An identity with all the work done that does not depend on whom it is compared with. */
  interface Prepared {

    /** What was prepared. */
    Identity identity();
  }

  /** Compares two descriptions, wherever they come from. */
  Comparison compare(Identity left, Identity right);

  /** Names the rules and weights that decide, e.g. in a decision's explanation. */
  String version();

  /** Prepares an identity that will be compared with many. */
  default Prepared prepare(Identity identity) {
    return () -> identity;
  }

  /** Compares what this linkage has prepared. */
  default Comparison compare(Prepared left, Prepared right) {
    return compare(left.identity(), right.identity());
  }

  /**
   * The comparison of two who may be one person; empty where they are surely two. Says the same as
   * {@link #compare} does, and says it sooner.
   */
  default Optional<Comparison> possible(Prepared left, Prepared right) {
    return Optional.of(compare(left, right)).filter(Comparison::possible);
  }

  /** Keeps in mind what people whom this linkage has prepared look like; nobody, at first. */
  default Glances glances() {
    return Glances.none();
  }
}
