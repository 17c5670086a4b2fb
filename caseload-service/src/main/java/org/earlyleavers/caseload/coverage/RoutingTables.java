package org.earlyleavers.caseload.coverage;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.earlyleavers.caseload.routing.Communes;
import org.earlyleavers.caseload.routing.Coverage;
import org.earlyleavers.caseload.routing.FollowUpRule;
import org.earlyleavers.caseload.routing.Router;

/** Makes routers of the tables that are in force on a day. */
record RoutingTables(Communes communes, List<FollowUpRule> rules) {

  /** Digits of the rules' digest that tell one set from another. */
  private static final int DIGITS = 8;

  RoutingTables {
    rules = List.copyOf(rules);
  }

  Router router(long version, Coverage coverage, LocalDate day) {
    List<FollowUpRule> inForce = inForce(day);
    return new Router(coverage, communes, inForce, basis(version, inForce));
  }

  String basis(long version, LocalDate day) {
    return basis(version, inForce(day));
  }

  private List<FollowUpRule> inForce(LocalDate day) {
    return rules.stream().filter(rule -> rule.isInForce(day)).toList();
  }

  private static String basis(long version, List<FollowUpRule> inForce) {
    String coverage = "coverage " + version;
    return inForce.isEmpty()
        ? coverage
        : coverage
            + ", rules "
            + Digest.of(inForce.toString().getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }
}
