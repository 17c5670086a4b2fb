package org.earlyleavers.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import org.earlyleavers.stack.client.Answer;
import org.earlyleavers.stack.client.School;

/** A school's report that a pupil left, and what becomes of it. */
final class Departure {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int UNPROCESSABLE = 422;

  private final School school;
  private final Answer answer;
  private final long sentAt;

  private Departure(School school, Answer answer, long sentAt) {
    this.school = school;
    this.answer = answer;
    this.sentAt = sentAt;
  }

  /** Reports that a pupil left a week ago. */
  static Departure report(School school, String uai, Pupil pupil, LocalDate today) {
    String report =
        Payload.of("school/dropout-report.json")
            .with("school", uai)
            .with("departedOn", today.minusWeeks(1))
            .about("pupil", pupil)
            .text();
    long sentAt = System.nanoTime();
    return new Departure(school, school.report(report), sentAt);
  }

  Duration tookToAnswer() {
    return answer.took();
  }

  /** Requires that the exchange has it. */
  Departure accepted() {
    answer.expecting(ACCEPTED);
    return this;
  }

  /** Requires that it was refused for age, and tells from when on it may be sent. */
  LocalDate reportableFrom() {
    return LocalDate.parse(answer.expecting(UNPROCESSABLE).body().path("reportableFrom").asText());
  }

  /** Waits until it is decided; a report that waits for a source is not. */
  String awaitOutcome() throws InterruptedException {
    long end = sentAt + LIMIT.toNanos();
    while (System.nanoTime() < end) {
      JsonNode report = school.read(answer.body().path("id").asText()).expecting(OK).body();
      if (report.path("state").asText().equals("DECIDED")) {
        return report.path("outcome").asText();
      }
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    }
    throw new StoryException("A report was not decided within %d s".formatted(LIMIT.toSeconds()));
  }

  Duration until(long moment) {
    return Duration.ofNanos(moment - sentAt);
  }
}
