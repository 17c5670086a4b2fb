package org.earlyleavers.matching.linkage;

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
}
