package org.earlyleavers.matching.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyleavers.matching.stream.MatchingStory.OTHER_SCHOOL;
import static org.earlyleavers.matching.stream.MatchingStory.SCHOOL;
import static org.earlyleavers.matching.stream.MatchingStory.TODAY;
import static org.earlyleavers.matching.stream.MatchingStory.lea;
import static org.earlyleavers.matching.stream.MatchingStory.perhapsLea;
import static org.earlyleavers.matching.stream.MatchingStory.person;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.earlyleavers.events.LeaverDecision.Outcome;
import org.earlyleavers.events.MatchReview;
import org.earlyleavers.events.MatchReview.State;
import org.earlyleavers.events.ReviewVerdict.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One leaver has one standing report, whichever schools report, correct and withdraw. */
class SameLeaverStoriesTest {

  private final MatchingStory story = new MatchingStory();
  private final Map<UUID, Outcome> outcomes = new HashMap<>();

  @BeforeEach
  void everySourceIsFresh() {
    story.everySourceIsFresh();
  }

  @AfterEach
  void close() {
    story.close();
  }

  @Test
  void aCorrectedDateMakesTheOtherReportTheLaterOne() {
    UUID first = story.schoolReports(UUID.randomUUID(), 1, SCHOOL, lea(), TODAY.minusDays(7));
    UUID second =
        story.schoolReports(UUID.randomUUID(), 1, OTHER_SCHOOL, lea(), TODAY.minusDays(2));
    assertStanding(second);

    story.schoolReports(second, 2, OTHER_SCHOOL, lea(), TODAY.minusDays(9));

    assertStanding(first);
  }

  @Test
  void aCorrectedPupilSeparatesTheReports() {
    UUID first = story.schoolReports(UUID.randomUUID(), 1, SCHOOL, lea(), TODAY.minusDays(7));
    UUID second =
        story.schoolReports(UUID.randomUUID(), 1, OTHER_SCHOOL, lea(), TODAY.minusDays(2));
    assertStanding(second);

    story.schoolReports(
        second, 2, OTHER_SCHOOL, person("130187885JE", "Durand", "Zoé"), TODAY.minusDays(2));

    assertStanding(first, second);
  }

  @Test
  void ofThreeReportsTheLatestStandsUntilItIsWithdrawn() {
    UUID first = story.schoolReports(UUID.randomUUID(), 1, SCHOOL, lea(), TODAY.minusDays(9));
    UUID second =
        story.schoolReports(UUID.randomUUID(), 1, OTHER_SCHOOL, lea(), TODAY.minusDays(5));
    UUID third = story.schoolReports(UUID.randomUUID(), 1, "0491801S", lea(), TODAY.minusDays(2));
    assertStanding(third);

    story.schoolWithdraws(third, 2);
    assertStanding(second);
    story.schoolWithdraws(second, 2);
    assertStanding(first);
    story.schoolReports(third, 3, "0491801S", lea(), TODAY.minusDays(1));

    assertStanding(third);
  }

  @Test
  void aDoubtfulDuplicateIsOneQuestionAndItsAnswerReachesBothReports() {
    UUID early = story.schoolReports(UUID.randomUUID(), 1, SCHOOL, lea(), TODAY.minusDays(7));
    UUID late =
        story.schoolReports(UUID.randomUUID(), 1, OTHER_SCHOOL, perhapsLea(), TODAY.minusDays(2));
    assertStanding(late);
    assertThat(story.reviews(State.OPEN)).extracting(MatchReview::reportId).containsExactly(early);

    story.reviewerSays(story.review(early, State.OPEN), 1, Verdict.SAME);
    assertStanding(late);
    assertThat(outcomes).containsEntry(early, Outcome.DUPLICATE);
    story.reviewerSays(story.review(late, State.DECIDED), 2, Verdict.DIFFERENT);

    assertStanding(early, late);
  }

  private void assertStanding(UUID... reports) {
    story.decisions().forEach((id, decision) -> outcomes.put(id, decision.outcome()));
    assertThat(
            outcomes.entrySet().stream()
                .filter(entry -> entry.getValue() == Outcome.CONFIRMED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(reports);
  }
}
