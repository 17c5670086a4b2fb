package org.earlyleavers.stack.story;

import java.time.LocalDate;
import org.earlyleavers.stack.client.Answer;
import org.earlyleavers.stack.client.Exchange;

/** What the three ministries hand in on an ordinary day, so that none of them is silent. */
final class SampleDay {

  static final String AGRICULTURAL_LYCEE = "0491801S";

  private static final int OK = 200;

  private final Exchange exchange;
  private final InventedPupils pupils;
  private final Calendar calendar;

  SampleDay(Exchange exchange, InventedPupils pupils, Calendar calendar) {
    this.exchange = exchange;
    this.pupils = pupils;
    this.calendar = calendar;
  }

  /**
   * Hands all in.
   *
   * @param inLycee a pupil who is at the agricultural lycée, among others
   */
  void handIn(Pupil inLycee, Narrator narrator) {
    narrator.fact("labour: two apprentices", sendApprentices().took());
    narrator.fact(
        "agriculture: the pupils of lycée " + AGRICULTURAL_LYCEE, sendPupils(inLycee).took());
    narrator.fact("defence: a volunteer", sendEngagements(volunteers()).took());
    narrator.fact("defence: nothing more (a sign of life)", sendEngagements("").took());
  }

  private Answer sendApprentices() {
    String dossiers =
        calendar
            .fill(Payload.of("labour/sample-day.json"))
            .about("first", pupils.girl(18))
            .about("second", pupils.boy(17))
            .text();
    return Apprenticeship.allTakenIn(exchange.ministry("labour").sendDossiers(dossiers));
  }

  private Answer sendPupils(Pupil inLycee) {
    String list =
        Payload.of("agriculture/sample-day.csv")
            .about("first", inLycee)
            .about("second", pupils.girl(17))
            .about("third", pupils.girl(16))
            .text();
    return allTakenIn(exchange.ministry("agriculture").sendPupils(AGRICULTURAL_LYCEE, list));
  }

  private String volunteers() {
    return calendar
        .fill(Payload.of("defence/sample-day.ndjson"))
        .about("first", pupils.boy(19))
        .text();
  }

  private Answer sendEngagements(String lines) {
    return allTakenIn(exchange.ministry("defence").sendEngagements(lines));
  }

  private static Answer allTakenIn(Answer answer) {
    int received = answer.expecting(OK).body().path("received").asInt(-1);
    if (received != answer.body().path("accepted").asInt()) {
      throw new StoryException("A ministry's records were not taken in");
    }
    return answer;
  }

  /** The dates of an ordinary day. */
  record Calendar(LocalDate today) {

    private static final int SCHOOL_YEAR_BEGINS = 9;

    LocalDate schoolYearStart() {
      LocalDate thisYear = LocalDate.of(today.getYear(), SCHOOL_YEAR_BEGINS, 1);
      return thisYear.isAfter(today) ? thisYear.minusYears(1) : thisYear;
    }

    String schoolYear() {
      return "%d-%d".formatted(schoolYearStart().getYear(), schoolYearStart().getYear() + 1);
    }

    Payload fill(Payload payload) {
      return payload
          .with("today", today)
          .with("schoolYear", schoolYear())
          .with("schoolYear.start", schoolYearStart())
          .with("course.end", schoolYearStart().plusYears(2).withMonth(6).withDayOfMonth(30));
    }
  }
}
