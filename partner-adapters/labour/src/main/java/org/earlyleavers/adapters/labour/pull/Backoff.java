package org.earlyleavers.adapters.labour.pull;

import io.smallrye.faulttolerance.api.CustomBackoffStrategy;
import java.time.Duration;

/** Twice as long from one attempt to the next, or as long as the other side asks for. */
final class Backoff implements CustomBackoffStrategy {

  private final Duration longest;
  private Duration next;

  Backoff(Duration first, Duration longest) {
    this.next = first;
    this.longest = longest;
  }

  @Override
  public long nextDelayInMillis(Throwable failure) {
    Duration asked =
        failure instanceof TryAgainException tryAgain ? tryAgain.notBefore() : Duration.ZERO;
    Duration delay = asked.compareTo(next) > 0 ? asked : next;
    next = next.multipliedBy(2);
    return (delay.compareTo(longest) > 0 ? longest : delay).toMillis();
  }
}
