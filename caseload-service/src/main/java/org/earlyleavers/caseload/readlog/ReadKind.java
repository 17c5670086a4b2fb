package org.earlyleavers.caseload.readlog;

/** How files were read. */
public enum ReadKind {
  /** Everything about one case. */
  CASE,
  /** A page of a list, with names. */
  LIST,
  /** A list as it changes, from then on: which cases that was is in their history. */
  LIVE_LIST,
  /** A search by name. */
  LOOKUP,
  /** A list as a file. */
  LIST_EXPORT,
  /** All that is held on one person. */
  PERSONAL_FILE,
  /** A change, which is answered with the case. */
  CHANGE
}
