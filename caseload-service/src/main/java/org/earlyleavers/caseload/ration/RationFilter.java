package org.earlyleavers.caseload.ration;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.problems.ProblemException;
import org.earlyleavers.caseload.problems.ProblemKind;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets a person look people up as long as there is something left of the ration. */
class RationFilter {

  private final Rations rations;
  private final Caller caller;

  RationFilter(RationConfig config, Caller caller) {
    this.rations =
        new Rations(
            config.atMost(), config.within(), config.people(), TimeMeter.SYSTEM_MILLISECONDS);
    this.caller = caller;
  }

  @Rationed
  @ServerRequestFilter
  void takeOne() {
    Duration wait = rations.take(caller.subject());
    if (!wait.isZero()) {
      throw ProblemException.later(ProblemKind.TOO_MANY_LOOK_UPS, wait);
    }
  }
}
