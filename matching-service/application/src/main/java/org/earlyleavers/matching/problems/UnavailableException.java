package org.earlyleavers.matching.problems;

/** Something that an answer needs is away for the moment. */
public final class UnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what is away, without anything of the request. */
  public UnavailableException(String what) {
    super(what);
  }
}
