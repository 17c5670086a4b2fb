package org.earlyleavers.matching.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import org.earlyleavers.clocks.OtherClock;

/** To a broker like this, matching's own clock is a year ahead. */
@Alternative
@ApplicationScoped
class ClockOfTheYearBefore implements OtherClock {

  @Override
  public String whose() {
    return "the broker's";
  }

  @Override
  public Instant read() {
    return Instant.now().minus(Duration.ofDays(366));
  }
}
