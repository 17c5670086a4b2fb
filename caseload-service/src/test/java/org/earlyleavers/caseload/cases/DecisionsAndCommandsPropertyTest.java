package org.earlyleavers.caseload.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.earlyleavers.caseload.cases.CaseFact.Kind;
import org.earlyleavers.caseload.cases.CaseState.Closed;
import org.earlyleavers.caseload.cases.CaseState.Merged;
import org.earlyleavers.caseload.cases.CaseState.Open;
import org.earlyleavers.caseload.cases.InMemoryCaseload.Decided;
import org.earlyleavers.caseload.routing.Route;
import org.earlyleavers.events.LeaverDecision.Reason;

class DecisionsAndCommandsPropertyTest {

  private static final int REPORTS = 4;
  private static final List<String> STRUCTURES = List.of("75119", "91377", "PSAD-75");
  private static final ContactSummary NOTHING_TRIED =
      ContactSummary.of(List.of(), List.of(), InMemoryCaseload.DAY_ONE, new ContactRules(4, 2));

  /** Something that a decision or a person does. */
  private interface Action {
    void on(InMemoryCaseload caseload);
  }

  /** What a person may try with the case of a report. */
  private enum Command {
    ASSIGN,
    RELEASE,
    CLOSE,
    CLOSE_AS_UNREACHABLE,
    OFFER,
    REFUSE,
    CANCEL,
    HAND_OVER,
    TIME_OUT
  }

  @Property(tries = 2000)
  void nobody_has_two_cases_or_none_or_a_case_without_an_owner_whatever_happens(
      @ForAll("actions") List<Action> actions) {
    InMemoryCaseload caseload = new InMemoryCaseload();
    for (Action action : actions) {
      Map<UUID, LeaverCase> before = new HashMap<>();
      Map<UUID, Integer> told = new HashMap<>();
      caseload.all().forEach(known -> before.put(known.id(), known));
      caseload.all().forEach(known -> told.put(known.id(), caseload.factsOf(known.id())));

      action.on(caseload);

      for (int report = 1; report <= REPORTS; report++) {
        if (caseload.knows(report)) {
          assertThat(caseload.casesHolding(InMemoryCaseload.report(report))).isEqualTo(1);
        }
      }
      for (LeaverCase after : caseload.all()) {
        assertHasOwner(after);
        LeaverCase known = before.get(after.id());
        boolean changed = known != null && !owner(known).equals(owner(after));
        if (changed
            || (known != null && !known.state().getClass().equals(after.state().getClass()))) {
          assertThat(caseload.factsOf(after.id())).isGreaterThan(told.get(after.id()));
        }
      }
    }
  }

  private static void assertHasOwner(LeaverCase known) {
    if (known.state() instanceof Open) {
      assertThat(known.shownReport()).isPresent();
      assertThat(owner(known)).isPresent();
    }
    if (known.firstOpenedAt().isPresent()) {
      assertThat(owner(known)).isPresent();
    }
    if (known.state() instanceof Merged) {
      assertThat(known.reports()).isEmpty();
    }
    if (known.state() instanceof Merged || known.state() instanceof Closed) {
      assertThat(known.transfer().offeredTo()).isEmpty();
    }
    known
        .transfer()
        .offeredTo()
        .ifPresent(to -> assertThat(owner(known)).isNotEqualTo(Optional.of(to)));
  }

  private static Optional<String> owner(LeaverCase known) {
    return known.route().map(Route::structure);
  }

  @Provide
  Arbitrary<List<Action>> actions() {
    Arbitrary<Action> decisions =
        Combinators.combine(
                Arbitraries.integers().between(1, REPORTS),
                Arbitraries.longs().between(1, 6),
                Arbitraries.of(Reason.class),
                Arbitraries.integers().between(1, REPORTS).set().ofMaxSize(2),
                Arbitraries.of(STRUCTURES))
            .as(Decided::new)
            .map(decided -> caseload -> caseload.apply(decided));
    Arbitrary<Action> commands =
        Combinators.combine(
                Arbitraries.integers().between(1, REPORTS),
                Arbitraries.of(Command.class),
                Arbitraries.of(STRUCTURES))
            .as((report, command, to) -> caseload -> attempt(caseload, report, command, to));
    return Arbitraries.oneOf(decisions, commands).list().ofMaxSize(25);
  }

  private static void attempt(InMemoryCaseload caseload, int report, Command command, String to) {
    if (!caseload.knows(report)) {
      return;
    }
    LeaverCase before = caseload.caseOf(report);
    try {
      caseload.command(report, known -> step(known, command, to, caseload));
    } catch (IllegalTransitionException refused) {
      assertThat(caseload.caseOf(report)).isEqualTo(before);
    }
  }

  private static LeaverCase.Step step(
      LeaverCase known, Command command, String to, InMemoryCaseload caseload) {
    Optional<String> camille = Optional.of("camille");
    return switch (command) {
      case ASSIGN -> known.assign("camille", "camille", caseload.now());
      case RELEASE -> known.release("camille", caseload.now());
      case CLOSE ->
          known.close("camille", ClosureReason.NEW_PROJECT, NOTHING_TRIED, caseload.now());
      case CLOSE_AS_UNREACHABLE ->
          known.close("camille", ClosureReason.UNREACHABLE, NOTHING_TRIED, caseload.now());
      case OFFER -> known.offerTo(to, "camille", caseload.now());
      case REFUSE -> known.endOffer(Kind.HAND_OVER_REFUSED, camille, caseload.now());
      case CANCEL -> known.endOffer(Kind.HAND_OVER_CANCELLED, camille, caseload.now());
      case HAND_OVER -> known.handOver(camille, caseload.now());
      case TIME_OUT -> known.handOver(Optional.empty(), caseload.now());
    };
  }
}
