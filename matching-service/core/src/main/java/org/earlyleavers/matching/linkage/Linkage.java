package org.earlyleavers.matching.linkage;

/** Compares two identities. Implementations are pure and symmetric in their verdict. */
public interface Linkage {

  /** Compares two descriptions, wherever they come from. */
  Comparison compare(Identity left, Identity right);

  /** Names the rules and weights that decide, e.g. in a decision's explanation. */
  String version();
}
