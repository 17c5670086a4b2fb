package org.earlyleavers.adapters.labour.pull;

import java.time.Duration;

/** The other side cannot answer now. */
final class TryAgainException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Duration notBefore;

  TryAgainException(String message, Duration notBefore) {
    super(message);
    this.notBefore = notBefore;
  }

  /** How long the other side asks to wait; zero when it does not. */
  Duration notBefore() {
    return notBefore;
  }
}
