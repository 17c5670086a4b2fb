package org.earlyleavers.caseload.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.earlyleavers.caseload.cases.InMemoryCaseload.Decided;
import org.earlyleavers.caseload.cases.InMemoryCaseload.OpenCase;
import org.earlyleavers.events.LeaverDecision.Outcome;
import org.earlyleavers.events.LeaverDecision.Reason;

class AnyOrderPropertyTest {

  private static final int REPORTS = 5;

  @Property(tries = 2000)
  void any_order_and_repetition_of_decisions_ends_in_the_same_open_cases(
      @ForAll("decisions") List<Decided> decisions, @ForAll long seed) {
    Set<OpenCase> inOrder = applied(decisions).openCases();

    List<Decided> disturbed = new ArrayList<>(decisions);
    disturbed.addAll(decisions.subList(0, decisions.size() / 2));
    Collections.shuffle(disturbed, new Random(seed));

    assertThat(applied(disturbed).openCases()).isEqualTo(inOrder);
  }

  @Property(tries = 1000)
  void connected_reports_have_one_case_which_is_open_when_one_of_them_is_confirmed(
      @ForAll("decisions") List<Decided> decisions) {
    InMemoryCaseload caseload = applied(decisions);
    Map<Integer, Decided> latest = latest(decisions);

    Set<Set<UUID>> expectedOpen = new HashSet<>();
    for (Set<Integer> leaver : connected(latest)) {
      if (leaver.stream()
          .map(latest::get)
          .anyMatch(known -> known != null && known.reason().outcome() == Outcome.CONFIRMED)) {
        expectedOpen.add(leaver.stream().map(InMemoryCaseload::report).collect(Collectors.toSet()));
      }
    }

    assertThat(caseload.openCases().stream().map(OpenCase::reports))
        .containsExactlyInAnyOrderElementsOf(expectedOpen);
    for (int number : latest.keySet()) {
      assertThat(caseload.casesHolding(InMemoryCaseload.report(number))).isEqualTo(1);
    }
  }

  private static InMemoryCaseload applied(List<Decided> decisions) {
    return new InMemoryCaseload().apply(decisions.toArray(Decided[]::new));
  }

  private static Map<Integer, Decided> latest(List<Decided> decisions) {
    Map<Integer, Decided> latest = new HashMap<>();
    for (Decided decided : decisions) {
      latest.merge(decided.number(), decided, (a, b) -> a.revision() >= b.revision() ? a : b);
    }
    return latest;
  }

  /** By repeated joining until nothing changes: another way than the code under test goes. */
  private static Set<Set<Integer>> connected(Map<Integer, Decided> latest) {
    Map<Integer, Set<Integer>> groups = new HashMap<>();
    latest.forEach(
        (number, decided) -> {
          Set<Integer> joined = new HashSet<>(decided.same());
          joined.add(number);
          for (int member : Set.copyOf(joined)) {
            joined.addAll(groups.getOrDefault(member, Set.of()));
          }
          joined.forEach(member -> groups.put(member, joined));
        });
    return new HashSet<>(groups.values());
  }

  /** At most one decision for each report and revision, as matching gives them. */
  @Provide
  Arbitrary<List<Decided>> decisions() {
    Arbitrary<Decided> decided =
        Combinators.combine(
                Arbitraries.integers().between(1, REPORTS),
                Arbitraries.longs().between(1, 4),
                Arbitraries.of(Reason.class),
                Arbitraries.integers().between(1, REPORTS).set().ofMaxSize(2),
                Arbitraries.of("75119", "91377", "PSAD-75"))
            .as(Decided::new);
    return decided.list().ofMaxSize(14).uniqueElements(one -> one.number() * 100L + one.revision());
  }
}
