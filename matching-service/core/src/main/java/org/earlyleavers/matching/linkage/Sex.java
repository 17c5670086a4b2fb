package org.earlyleavers.matching.linkage;

/** Sex in the sense of civil status. */
public enum Sex {
  FEMALE,
  MALE
}
