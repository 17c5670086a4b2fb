package org.earlyleavers.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import org.earlyleavers.stack.client.LiveCases;
import org.earlyleavers.stack.client.LiveEvent;

/** The case of one pupil, as it comes, goes and comes back on a live list. */
final class CaseOnTheList {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Set<String> OPEN = Set.of("NEW", "ASSIGNED");

  private final LiveCases list;
  private final Pupil pupil;

  CaseOnTheList(LiveCases list, Pupil pupil) {
    this.list = list;
    this.pupil = pupil;
  }

  /**
   * Waits until it is on the list.
   *
   * @return by {@link System#nanoTime()}
   */
  long awaitOpen() throws InterruptedException {
    return await("has no open case", OPEN);
  }

  /** Waits until it is taken back. */
  long awaitTakenBack() throws InterruptedException {
    return await("'s case was not taken back", Set.of("TAKEN_BACK"));
  }

  private long await(String otherwise, Set<String> states) throws InterruptedException {
    return list.await(event -> isAbout(pupil, event.data()) && states.contains(state(event)), LIMIT)
        .orElseThrow(
            () ->
                new StoryException(
                    "After %d s the pupil %s".formatted(LIMIT.toSeconds(), otherwise)))
        .receivedAt();
  }

  private static String state(LiveEvent event) {
    return event.data().path("state").asText();
  }

  /** Whether a case, as a list shows it, is this pupil's. */
  static boolean isAbout(Pupil pupil, JsonNode listed) {
    JsonNode leaver = listed.path("leaver");
    return leaver.path("familyName").asText().equals(pupil.familyName())
        && leaver.path("givenNames").path(0).asText().equals(pupil.givenName())
        && leaver.path("birthDate").asText().equals(pupil.birthDate().toString());
  }
}
