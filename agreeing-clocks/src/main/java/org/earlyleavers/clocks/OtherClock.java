package org.earlyleavers.clocks;

import java.time.Instant;

/**
 * A clock elsewhere, which a service's own is compared with: its database's, unless the service has
 * a bean of this type.
 */
public interface OtherClock {

  /** Whose it is, in the words of the log: {@code the database's}. */
  String whose();

  /**
   * What it says now.
   *
   * @throws SilentClockException if there is no answer, which says nothing about the time
   */
  Instant read() throws SilentClockException;
}
