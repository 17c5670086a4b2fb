package org.earlyleavers.caseload.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.earlyleavers.caseload.cases.InMemoryCaseload.Decided.that;
import static org.earlyleavers.events.LeaverDecision.Reason.IN_TRAINING;
import static org.earlyleavers.events.LeaverDecision.Reason.NOT_IN_TRAINING;
import static org.earlyleavers.events.LeaverDecision.Reason.NOT_IN_TRAINING_SOURCE_SILENT;

import java.util.Map;
import java.util.Optional;
import org.earlyleavers.caseload.cases.CaseFact.Kind;
import org.earlyleavers.caseload.cases.CaseState.Assigned;
import org.earlyleavers.caseload.cases.CaseState.New;
import org.earlyleavers.caseload.routing.Route;
import org.earlyleavers.caseload.routing.Route.Ground;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransferTest {

  private static final String CAMILLE = "camille.paris";
  private static final String NADIA = "nadia.essonne";
  private static final String PARIS = "75119";
  private static final String ESSONNE = "91377";

  private final InMemoryCaseload caseload = new InMemoryCaseload();

  @BeforeEach
  void a_case_of_paris() {
    caseload.apply(that(1, NOT_IN_TRAINING));
    caseload.command(1, known -> known.assign(CAMILLE, CAMILLE, caseload.now()));
  }

  private void offered() {
    caseload.command(1, known -> known.offerTo(ESSONNE, CAMILLE, caseload.now()));
  }

  private void handedOver() {
    offered();
    caseload.command(1, known -> known.handOver(Optional.of(NADIA), caseload.now()));
  }

  private String structure() {
    return caseload.caseOf(1).route().map(Route::structure).orElseThrow();
  }

  @Test
  void an_offered_case_stays_with_its_caseworker_until_it_is_accepted() {
    offered();
    assertThat(structure()).isEqualTo(PARIS);
    assertThat(caseload.stateOf(1)).isEqualTo(new Assigned(CAMILLE));

    caseload.command(1, known -> known.handOver(Optional.of(NADIA), caseload.now()));
    assertThat(structure()).isEqualTo(ESSONNE);
    assertThat(caseload.stateOf(1)).isEqualTo(new New());
    assertThat(caseload.caseOf(1).openedAt()).contains(caseload.now());
    assertThat(caseload.historyOf(1))
        .containsExactly(Kind.OPENED, Kind.ASSIGNED, Kind.HAND_OVER_REQUESTED, Kind.HANDED_OVER);
  }

  @Test
  void a_refusal_leaves_everything_as_it_was() {
    LeaverCase before = caseload.caseOf(1);
    offered();

    caseload.command(
        1, known -> known.endOffer(Kind.HAND_OVER_REFUSED, Optional.of(NADIA), caseload.now()));

    assertThat(caseload.caseOf(1)).isEqualTo(before);
  }

  @Test
  void a_case_is_offered_to_one_other_structure_at_a_time() {
    offered();

    assertThatThrownBy(this::offered)
        .isInstanceOfSatisfying(
            IllegalTransitionException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.CASE_IS_OFFERED_ALREADY));
  }

  @Test
  void a_case_is_not_handed_over_to_where_it_is() {
    assertThatThrownBy(
            () -> caseload.command(1, known -> known.offerTo(PARIS, CAMILLE, caseload.now())))
        .isInstanceOfSatisfying(
            IllegalTransitionException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.CASE_IS_THERE_ALREADY));
  }

  @Test
  void what_was_handed_over_stays_there_while_the_residence_leads_where_it_led() {
    handedOver();

    caseload.apply(
        that(1, NOT_IN_TRAINING_SOURCE_SILENT).revision(2),
        that(1, IN_TRAINING).revision(3),
        that(1, NOT_IN_TRAINING).revision(4));

    assertThat(structure()).isEqualTo(ESSONNE);
  }

  private void newCoverageLeadsTo(String mission) {
    Route route = new Route(mission, Ground.COMMUNE_COVERED, "of a newer coverage");
    caseload.command(
        1, known -> known.rerouted(Map.of(InMemoryCaseload.report(1), route), caseload.now()));
  }

  @Test
  void what_was_handed_over_stays_there_when_the_coverage_changes() {
    handedOver();

    newCoverageLeadsTo("75120");
    assertThat(structure()).isEqualTo(ESSONNE);
    caseload.apply(that(1, NOT_IN_TRAINING).revision(2).livingNear("75120"));
    assertThat(structure()).isEqualTo(ESSONNE);

    caseload.apply(that(1, NOT_IN_TRAINING).revision(3).livingNear("92012"));
    assertThat(structure()).isEqualTo("92012");
  }

  @Test
  void what_was_handed_over_is_reopened_there_when_the_coverage_changed_meanwhile() {
    handedOver();
    caseload.apply(that(1, IN_TRAINING).revision(2));
    newCoverageLeadsTo("75120");

    caseload.apply(that(1, NOT_IN_TRAINING).revision(3).livingNear("75120"));

    assertThat(structure()).isEqualTo(ESSONNE);
  }

  @Test
  void a_case_that_nobody_handed_over_follows_the_coverage() {
    newCoverageLeadsTo("75120");

    assertThat(structure()).isEqualTo("75120");
  }

  @Test
  void a_move_outweighs_an_earlier_hand_over() {
    handedOver();

    caseload.apply(that(1, NOT_IN_TRAINING).revision(2).livingNear("92012"));
    assertThat(structure()).isEqualTo("92012");

    caseload.apply(that(1, NOT_IN_TRAINING).revision(3));
    assertThat(structure()).isEqualTo(PARIS);
  }

  @Test
  void who_moves_to_where_the_case_was_handed_over_and_back_takes_it_along() {
    handedOver();

    caseload.apply(that(1, NOT_IN_TRAINING).revision(2).livingNear(ESSONNE));
    assertThat(structure()).isEqualTo(ESSONNE);

    caseload.apply(that(1, NOT_IN_TRAINING).revision(3));
    assertThat(structure()).isEqualTo(PARIS);
  }

  @Test
  void a_move_ends_an_offer() {
    offered();
    caseload.apply(that(1, NOT_IN_TRAINING).revision(2).livingNear("92012"));

    assertThat(caseload.caseOf(1).transfer()).isEqualTo(Transfer.NONE);
  }

  @Test
  void a_case_that_ended_is_not_handed_over_and_may_be_again_when_it_is_reopened() {
    offered();
    caseload.apply(that(1, IN_TRAINING).revision(2));
    assertThatThrownBy(
            () -> caseload.command(1, known -> known.handOver(Optional.empty(), caseload.now())))
        .isInstanceOfSatisfying(
            IllegalTransitionException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.NOT_OPEN));

    caseload.apply(that(1, NOT_IN_TRAINING).revision(3));
    caseload.command(1, known -> known.handOver(Optional.empty(), caseload.now()));
    assertThat(structure()).isEqualTo(ESSONNE);
  }
}
