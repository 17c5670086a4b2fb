package org.earlyleavers.caseload.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earlyleavers.caseload.cases.Appointment;
import org.earlyleavers.caseload.cases.CaseFact;
import org.earlyleavers.caseload.cases.ClosureReason;
import org.earlyleavers.caseload.cases.ContactAttempt;
import org.earlyleavers.caseload.cases.Need;
import org.earlyleavers.caseload.cases.NextStep;
import org.earlyleavers.caseload.handover.HandOver;
import org.earlyleavers.caseload.store.StateName;
import org.earlyleavers.caseload.worklists.Worklist;
import org.earlyleavers.events.LeaverDecision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VocabularyTest {

  /** Whatever the page shows by its name. */
  private static final List<Class<? extends Enum<?>>> SHOWN =
      List.of(
          Worklist.class,
          StateName.class,
          NextStep.Kind.class,
          CaseFact.Kind.class,
          ClosureReason.class,
          Need.class,
          Appointment.Status.class,
          HandOver.Reason.class,
          ContactAttempt.Channel.class,
          ContactAttempt.Result.class,
          LeaverDecision.Outcome.class,
          LeaverDecision.Reason.class,
          Notice.class,
          PageProblems.Explanation.class);

  @ParameterizedTest
  @EnumSource
  void each_language_has_words_for_whatever_the_page_shows_and_for_nothing_else(Language language) {
    Set<String> shown =
        SHOWN.stream()
            .flatMap(type -> Stream.of(type.getEnumConstants()))
            .map(Words::key)
            .collect(Collectors.toSet());

    assertThat(Words.vocabulary(language.locale()).keySet())
        .as("vocabulary_" + language.tag() + ".properties")
        .containsExactlyInAnyOrderElementsOf(shown);
  }

  @ParameterizedTest
  @EnumSource
  void words_are_words(Language language) {
    assertThat(Arrays.stream(Worklist.values()).map(list -> Words.words(list, language.locale())))
        .doesNotContain(Arrays.stream(Worklist.values()).map(Enum::name).toArray(String[]::new));
  }
}
