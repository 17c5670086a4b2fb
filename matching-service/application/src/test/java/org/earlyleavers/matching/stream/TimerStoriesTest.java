package org.earlyleavers.matching.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyleavers.matching.stream.MatchingStory.TODAY;
import static org.earlyleavers.matching.stream.MatchingStory.bornOn;
import static org.earlyleavers.matching.stream.MatchingStory.lea;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.events.LeaverDecision.Reason;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.matching.dossier.Policy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens because a date has come, and nothing else. */
class TimerStoriesTest {

  private final MatchingStory story = new MatchingStory();

  @AfterEach
  void close() {
    story.close();
  }

  @Test
  void aReportThatComesBeforeThe16thBirthdayWaitsForIt() {
    LocalDate birthday = TODAY.plusDays(1);
    Person pupil = bornOn(birthday.minusYears(16));
    story.everySourceIsFresh();
    UUID report = story.schoolReports(pupil);
    assertThat(story.decisionOn(report).reason()).isEqualTo(Reason.UNDER_AGE);

    story.timePassesUntil(Policy.startOf(birthday).minusMillis(1));
    assertThat(story.announced()).isEmpty();
    story.timePassesUntil(Policy.startOf(birthday));

    assertThat(story.decisionOn(report).reason()).isEqualTo(Reason.NOT_IN_TRAINING);
  }

  @Test
  void aContractThatReachesItsEndMakesALeaverAtMidnight() {
    LocalDate end = TODAY.plusDays(1);
    story.everySourceIsFresh();
    story.apprenticeship(lea(), TODAY.minusMonths(6), end);
    UUID report = story.schoolReports(lea());
    assertThat(story.decisionOn(report).reason()).isEqualTo(Reason.IN_TRAINING);

    story.timePassesUntil(Policy.startOf(end).minusMillis(1));
    assertThat(story.announced()).isEmpty();
    story.timePassesUntil(Policy.startOf(end));

    assertThat(story.decisionOn(report).reason()).isEqualTo(Reason.NOT_IN_TRAINING);
  }

  @Test
  void twoYearsAfterThe26thBirthdayThePersonIsForgotten() {
    story.everySourceIsFresh();
    UUID report = story.schoolReports(lea());
    LocalDate born = lea().birthDate();
    story.timePassesUntil(Policy.startOf(born.plusYears(26)));
    assertThat(story.decisionOn(report).reason()).isEqualTo(Reason.OVER_AGE);

    story.timePassesUntil(Policy.startOf(born.plusYears(28)).minusMillis(1));
    assertThat(story.announced()).isEmpty();
    story.timePassesUntil(Policy.startOf(born.plusYears(28)));

    assertThat(story.announced()).containsOnly(Optional.empty());
    assertThat(story.revisionsOf(report)).isEmpty();
    assertThat(story.dossierOn(report)).doesNotContain(lea().familyName());
  }
}
