package org.earlyleavers.caseload.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.earlyleavers.caseload.cases.InMemoryCaseload.Decided.that;
import static org.earlyleavers.events.LeaverDecision.Reason.IN_TRAINING;
import static org.earlyleavers.events.LeaverDecision.Reason.LATER_REPORT;
import static org.earlyleavers.events.LeaverDecision.Reason.MATCH_IN_DOUBT;
import static org.earlyleavers.events.LeaverDecision.Reason.NOT_IN_TRAINING;
import static org.earlyleavers.events.LeaverDecision.Reason.NOT_IN_TRAINING_SOURCE_SILENT;
import static org.earlyleavers.events.LeaverDecision.Reason.REPORT_WITHDRAWN;
import static org.earlyleavers.events.LeaverDecision.Reason.SOURCE_SILENT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.cases.CaseFact.Kind;
import org.earlyleavers.caseload.cases.CaseState.Assigned;
import org.earlyleavers.caseload.cases.CaseState.Closed;
import org.earlyleavers.caseload.cases.CaseState.Dormant;
import org.earlyleavers.caseload.cases.CaseState.Merged;
import org.earlyleavers.caseload.cases.CaseState.New;
import org.earlyleavers.caseload.cases.CaseState.Open;
import org.earlyleavers.caseload.cases.CaseState.TakenBack;
import org.earlyleavers.caseload.cases.ContactAttempt.Channel;
import org.earlyleavers.caseload.cases.ContactAttempt.Result;
import org.earlyleavers.events.LeaverDecision.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseLifeTest {

  private static final String CAMILLE = "camille.paris";

  private final InMemoryCaseload caseload = new InMemoryCaseload();

  private void assigned(int report) {
    caseload.command(report, known -> known.assign(CAMILLE, CAMILLE, caseload.now()));
  }

  private void closed(int report) {
    caseload.command(
        report,
        known -> known.close(CAMILLE, ClosureReason.NEW_PROJECT, nothingTried(), caseload.now()));
  }

  @Test
  void a_confirmed_report_opens_a_case_and_others_do_not() {
    caseload.apply(
        that(1, NOT_IN_TRAINING),
        that(2, SOURCE_SILENT),
        that(3, MATCH_IN_DOUBT),
        that(4, LATER_REPORT, 5));

    assertThat(caseload.stateOf(1)).isEqualTo(new New());
    assertThat(caseload.stateOf(2)).isEqualTo(new Dormant());
    assertThat(caseload.stateOf(3)).isEqualTo(new Dormant());
    assertThat(caseload.caseOf(5)).isEqualTo(caseload.caseOf(4));
    assertThat(caseload.caseOf(4).isVisible()).isFalse();
  }

  @Test
  void an_enrolment_takes_the_case_back_and_its_end_gives_it_to_the_same_caseworker_again() {
    caseload.apply(that(1, NOT_IN_TRAINING));
    assigned(1);

    caseload.apply(that(1, IN_TRAINING).revision(2));
    assertThat(caseload.stateOf(1))
        .isEqualTo(new TakenBack(IN_TRAINING, caseload.now(), Optional.of(CAMILLE)));

    caseload.apply(that(1, NOT_IN_TRAINING).revision(3));
    assertThat(caseload.stateOf(1)).isEqualTo(new Assigned(CAMILLE));
    assertThat(caseload.historyOf(1))
        .containsExactly(Kind.OPENED, Kind.ASSIGNED, Kind.TAKEN_BACK, Kind.REOPENED);
  }

  @ParameterizedTest
  @EnumSource(names = {"IN_TRAINING", "QUALIFIED", "OVER_AGE", "REPORT_WITHDRAWN"})
  void nobody_is_called_who_is_back_qualified_26_or_was_reported_in_error(Reason reason) {
    caseload.apply(that(1, NOT_IN_TRAINING), that(1, reason).revision(2));

    assertThat(caseload.stateOf(1))
        .isEqualTo(new TakenBack(reason, caseload.now(), Optional.empty()));
    assertThat(caseload.historyOf(1)).containsExactly(Kind.OPENED, Kind.TAKEN_BACK);
  }

  @Test
  void a_lower_revision_changes_nothing() {
    caseload.apply(that(1, NOT_IN_TRAINING).revision(5), that(1, IN_TRAINING).revision(4));

    assertThat(caseload.stateOf(1)).isInstanceOf(Open.class);
  }

  @Test
  void two_reports_of_one_leaver_make_one_case_whichever_comes_first() {
    caseload.apply(that(1, LATER_REPORT, 2), that(2, NOT_IN_TRAINING, 1));
    InMemoryCaseload otherWay =
        new InMemoryCaseload().apply(that(2, NOT_IN_TRAINING, 1), that(1, LATER_REPORT, 2));

    assertThat(caseload.openCases()).hasSize(1).isEqualTo(otherWay.openCases());
    assertThat(caseload.caseOf(1)).isEqualTo(caseload.caseOf(2));
  }

  @Test
  void the_latest_confirmed_report_is_shown() {
    caseload.apply(that(1, NOT_IN_TRAINING, 2), that(2, NOT_IN_TRAINING, 1));

    assertThat(caseload.caseOf(1).shownReport()).contains(InMemoryCaseload.report(2));
  }

  @Test
  void two_open_cases_of_one_leaver_are_merged_into_the_older_with_its_caseworker_kept() {
    caseload.apply(that(1, NOT_IN_TRAINING), that(2, NOT_IN_TRAINING));
    UUID older = caseload.caseOf(1).id();
    UUID younger = caseload.caseOf(2).id();
    assigned(2);

    caseload.apply(that(2, NOT_IN_TRAINING, 1).revision(2));

    assertThat(caseload.caseOf(1).id()).isEqualTo(older);
    assertThat(caseload.caseOf(2).id()).isEqualTo(older);
    assertThat(caseload.stateOf(1)).isEqualTo(new Assigned(CAMILLE));
    assertThat(caseload.all())
        .filteredOn(known -> known.id().equals(younger))
        .singleElement()
        .extracting(LeaverCase::state)
        .isEqualTo(new Merged(older, caseload.now()));
  }

  @Test
  void a_case_that_somebody_saw_survives_an_older_one_that_nobody_saw() {
    caseload.apply(that(1, SOURCE_SILENT), that(2, NOT_IN_TRAINING));
    UUID seen = caseload.caseOf(2).id();

    caseload.apply(that(1, SOURCE_SILENT, 2).revision(2));

    assertThat(caseload.caseOf(1).id()).isEqualTo(seen);
  }

  @Test
  void two_people_who_were_taken_for_one_get_a_case_each() {
    caseload.apply(that(1, LATER_REPORT, 2), that(2, NOT_IN_TRAINING, 1));
    UUID known = caseload.caseOf(2).id();
    assigned(2);

    caseload.apply(that(1, NOT_IN_TRAINING).revision(2), that(2, NOT_IN_TRAINING).revision(2));

    assertThat(caseload.openCases()).hasSize(2);
    assertThat(caseload.caseOf(2).id()).isEqualTo(known);
    assertThat(caseload.stateOf(2)).isEqualTo(new Assigned(CAMILLE));
    assertThat(caseload.stateOf(1)).isEqualTo(new New());
    assertThat(caseload.historyOf(2)).contains(Kind.SPLIT);
  }

  @Test
  void a_closing_answers_nothing_for_somebody_else_who_was_taken_for_the_same_person() {
    caseload.apply(that(1, LATER_REPORT, 2), that(2, NOT_IN_TRAINING, 1));
    assigned(2);
    closed(2);

    caseload.apply(that(1, NOT_IN_TRAINING).revision(2), that(2, NOT_IN_TRAINING).revision(2));

    assertThat(caseload.stateOf(2)).isInstanceOf(Closed.class);
    assertThat(caseload.stateOf(1)).isEqualTo(new New());
  }

  @Test
  void the_case_goes_on_with_the_report_that_stands_when_the_shown_one_is_withdrawn() {
    caseload.apply(that(1, LATER_REPORT, 2), that(2, NOT_IN_TRAINING, 1));
    assigned(2);
    UUID known = caseload.caseOf(2).id();

    caseload.apply(that(2, REPORT_WITHDRAWN).revision(2), that(1, NOT_IN_TRAINING).revision(2));

    assertThat(caseload.caseOf(1).id()).isEqualTo(known);
    assertThat(caseload.stateOf(1)).isEqualTo(new Assigned(CAMILLE));
    assertThat(caseload.stateOf(2)).isEqualTo(new Dormant());
  }

  @Test
  void a_report_that_is_only_named_is_forgotten_when_it_no_longer_is() {
    caseload.apply(that(1, NOT_IN_TRAINING, 2), that(1, NOT_IN_TRAINING).revision(2));

    assertThat(caseload.caseOf(1).reports()).containsOnlyKeys(InMemoryCaseload.report(1));
  }

  @Test
  void a_closing_is_not_undone_by_a_decision_that_says_the_same() {
    caseload.apply(that(1, NOT_IN_TRAINING));
    assigned(1);
    closed(1);

    caseload.apply(that(1, NOT_IN_TRAINING_SOURCE_SILENT).revision(2));

    assertThat(caseload.stateOf(1)).isInstanceOf(Closed.class);
  }

  @Test
  void a_closing_is_undone_when_the_leaver_was_cleared_and_is_confirmed_anew() {
    caseload.apply(that(1, NOT_IN_TRAINING));
    assigned(1);
    closed(1);

    caseload.apply(that(1, IN_TRAINING).revision(2));
    assertThat(caseload.stateOf(1)).isInstanceOf(Closed.class);

    caseload.apply(that(1, NOT_IN_TRAINING).revision(3));
    assertThat(caseload.stateOf(1)).isEqualTo(new Assigned(CAMILLE));
  }

  @ParameterizedTest
  @EnumSource(names = {"SOURCE_SILENT", "TRAINING_STARTS_SOON", "MATCH_IN_DOUBT"})
  void a_closing_is_not_undone_when_the_same_decision_was_only_held_for_a_while(Reason held) {
    caseload.apply(that(1, NOT_IN_TRAINING));
    assigned(1);
    closed(1);

    caseload.apply(that(1, held).revision(2), that(1, NOT_IN_TRAINING).revision(3));

    assertThat(caseload.stateOf(1)).isInstanceOf(Closed.class);
  }

  @Test
  void a_closing_is_undone_when_the_report_was_withdrawn_and_is_confirmed_anew() {
    caseload.apply(that(1, NOT_IN_TRAINING));
    assigned(1);
    closed(1);

    caseload.apply(that(1, REPORT_WITHDRAWN).revision(2), that(1, NOT_IN_TRAINING).revision(3));

    assertThat(caseload.stateOf(1)).isEqualTo(new Assigned(CAMILLE));
  }

  @Test
  void a_closing_is_undone_by_a_new_report_but_not_by_the_duplicates_it_knew() {
    caseload.apply(that(1, LATER_REPORT, 2), that(2, NOT_IN_TRAINING, 1));
    assigned(2);
    closed(2);

    caseload.apply(that(2, LATER_REPORT, 1).revision(2), that(1, NOT_IN_TRAINING, 2).revision(2));
    assertThat(caseload.stateOf(1)).isInstanceOf(Closed.class);

    caseload.apply(that(1, LATER_REPORT, 2, 3).revision(3), that(3, NOT_IN_TRAINING, 1, 2));
    assertThat(caseload.stateOf(3)).isEqualTo(new Assigned(CAMILLE));
  }

  @Test
  void a_moved_residence_takes_an_open_case_to_another_structure_as_nobodys() {
    caseload.apply(that(1, NOT_IN_TRAINING));
    assigned(1);

    caseload.apply(that(1, NOT_IN_TRAINING).revision(2).livingNear("91377"));

    assertThat(caseload.stateOf(1)).isEqualTo(new New());
    assertThat(caseload.caseOf(1).route().orElseThrow().structure()).isEqualTo("91377");
    assertThat(caseload.historyOf(1)).endsWith(Kind.REROUTED);
  }

  @Test
  void a_taken_back_case_gives_the_latest_reason() {
    caseload.apply(
        that(1, NOT_IN_TRAINING),
        that(1, MATCH_IN_DOUBT).revision(2),
        that(1, IN_TRAINING).revision(3));

    assertThat(caseload.stateOf(1))
        .isInstanceOfSatisfying(
            TakenBack.class, state -> assertThat(state.reason()).isEqualTo(IN_TRAINING));
  }

  @Test
  void only_an_open_case_is_assigned_or_contacted_and_only_an_assigned_one_is_closed() {
    caseload.apply(that(1, NOT_IN_TRAINING));
    assertThatThrownBy(() -> closed(1)).isInstanceOf(IllegalTransitionException.class);

    caseload.apply(that(1, IN_TRAINING).revision(2));
    assertThatThrownBy(() -> assigned(1)).isInstanceOf(IllegalTransitionException.class);
    ContactAttempt call = call(caseload.caseOf(1).id(), caseload.now());
    assertThatThrownBy(() -> caseload.command(1, known -> known.recordContact(call)))
        .isInstanceOf(IllegalTransitionException.class);
  }

  @Test
  void an_assignment_that_stands_already_is_no_news() {
    caseload.apply(that(1, NOT_IN_TRAINING));
    assigned(1);
    assigned(1);

    assertThat(caseload.historyOf(1)).containsExactly(Kind.OPENED, Kind.ASSIGNED);
  }

  @Test
  void nobody_is_called_unreachable_before_enough_was_tried() {
    caseload.apply(that(1, NOT_IN_TRAINING));
    assigned(1);

    assertThatThrownBy(
            () ->
                caseload.command(
                    1,
                    known ->
                        known.close(
                            CAMILLE, ClosureReason.UNREACHABLE, nothingTried(), caseload.now())))
        .isInstanceOfSatisfying(
            IllegalTransitionException.class,
            refused -> {
              assertThat(refused.refusal()).isEqualTo(Refusal.NOT_UNREACHABLE);
              assertThat(refused.numbers()).containsExactly(4, 2);
            });
  }

  @Test
  void a_hold_does_not_make_anybody_wait_anew_but_a_training_that_broke_off_does() {
    caseload.apply(that(1, NOT_IN_TRAINING));
    Instant opened = caseload.now();

    caseload.apply(that(1, SOURCE_SILENT).revision(2), that(1, NOT_IN_TRAINING).revision(3));
    assertThat(caseload.caseOf(1).openedAt()).contains(opened);

    caseload.apply(that(1, IN_TRAINING).revision(4), that(1, NOT_IN_TRAINING).revision(5));
    assertThat(caseload.caseOf(1).openedAt()).contains(caseload.now());
  }

  @Test
  void who_breaks_off_a_training_waits_from_the_first_doubt_about_it_on() {
    caseload.apply(that(1, NOT_IN_TRAINING), that(1, IN_TRAINING).revision(2));

    caseload.apply(that(1, SOURCE_SILENT).revision(3));
    Instant doubted = caseload.now();
    caseload.apply(that(1, SOURCE_SILENT).revision(4), that(1, NOT_IN_TRAINING).revision(5));

    assertThat(caseload.caseOf(1).openedAt()).contains(doubted);
  }

  private static ContactSummary nothingTried() {
    return ContactSummary.of(
        List.of(), List.of(), InMemoryCaseload.DAY_ONE, new ContactRules(4, 2));
  }

  private static ContactAttempt call(UUID caseId, Instant at) {
    return new ContactAttempt(
        new UUID(0, 1),
        caseId,
        at,
        CAMILLE,
        "75119",
        Channel.PHONE,
        Result.NO_ANSWER,
        Optional.empty());
  }
}
