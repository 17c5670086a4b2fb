package org.earlyleavers.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;
import org.earlyleavers.stack.client.Answer;
import org.earlyleavers.stack.client.Caseworker;
import org.earlyleavers.stack.client.Exchange;
import org.earlyleavers.stack.client.LiveCases;
import org.earlyleavers.stack.client.School;
import org.earlyleavers.stack.story.SampleDay.Calendar;

/** From a school's report to a case on a list, and off it and on it as the truth changes. */
public final class Story {

  private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
  private static final String SCHOOL = "0951099D";
  private static final String CASEWORKER = "camille.paris";
  private static final int OK = 200;

  private final Exchange exchange;
  private final Narrator narrator;
  private final LocalDate today;
  private final InventedPupils pupils;
  private final Calendar calendar;

  /** A story with new people, told as of today. */
  public Story(Exchange exchange, Narrator narrator) {
    this.exchange = exchange;
    this.narrator = narrator;
    this.today = LocalDate.now(FRANCE);
    this.pupils = new InventedPupils(RandomGenerator.getDefault(), today);
    this.calendar = new Calendar(today);
  }

  /**
   * Tells it.
   *
   * @throws StoryException if something does not happen
   * @throws IllegalStateException if a service refuses or does not answer
   */
  public StoryTimes tell() throws InterruptedException {
    Pupil leaver = pupils.girl(17);
    Pupil inLycee = pupils.boy(16);
    narrator.chapter("Three ministries hand in their day");
    new SampleDay(exchange, pupils, calendar).handIn(inLycee, narrator);

    narrator.chapter("Camille, of the local mission in Paris, opens her list of cases");
    Caseworker camille = exchange.caseworker(CASEWORKER);
    long asked = System.nanoTime();
    try (LiveCases list = camille.watch()) {
      narrator.fact("she sees cases as they come", since(asked));
      return tellOf(leaver, inLycee, camille, list);
    }
  }

  /**
   * Measures how fast a report of somebody new becomes a case, one after another; tell the story
   * first, so that no ministry is silent and everything is warm. The cases stay on the list.
   */
  public Latency measure(int reports) throws InterruptedException {
    School school = exchange.school(SCHOOL);
    List<Duration> each = new ArrayList<>();
    try (LiveCases list = exchange.caseworker(CASEWORKER).watch()) {
      for (int i = 0; i < reports; i++) {
        Pupil pupil = pupils.girl(17);
        Departure departure = Departure.report(school, SCHOOL, pupil, today).accepted();
        each.add(departure.until(new CaseOnTheList(list, pupil).awaitOpen()));
      }
    }
    return Latency.of(each);
  }

  private StoryTimes tellOf(Pupil leaver, Pupil inLycee, Caseworker camille, LiveCases list)
      throws InterruptedException {
    School school = exchange.school(SCHOOL);
    CaseOnTheList leaversCase = new CaseOnTheList(list, leaver);
    Duration reportToCase = leaves(school, leaver, leaversCase);
    isStillInTraining(school, inLycee, camille);
    isTooYoung(school, pupils.boy(15));

    String name = leaver.givenName();
    Apprenticeship apprenticeship =
        new Apprenticeship(exchange.ministry("labour"), leaver, calendar);
    narrator.chapter(name + " has found an apprenticeship: the labour ministry says so");
    Duration takenBack = takenBack(apprenticeship::begins, leaversCase);
    narrator.chapter("The contract is broken");
    long broken = System.nanoTime();
    Answer breach = apprenticeship.contractBreaks();
    narrator.fact("the ministry's record is taken in", breach.took());
    Duration reopened = Duration.ofNanos(leaversCase.awaitOpen() - broken);
    narrator.fact("record → the case is open again", reopened);
    narrator.chapter(name + " signs with another employer");
    Duration takenBackAgain = takenBack(apprenticeship::newContract, leaversCase);
    return new StoryTimes(reportToCase, takenBack, reopened, takenBackAgain);
  }

  private Duration leaves(School school, Pupil pupil, CaseOnTheList pupilsCase)
      throws InterruptedException {
    narrator.chapter(
        "School %s reports that %s (%s, Paris 19e) has left"
            .formatted(SCHOOL, pupil.fullName(), Payload.french(pupil.birthDate())));
    Departure departure = Departure.report(school, SCHOOL, pupil, today).accepted();
    narrator.fact("the exchange has the report", departure.tookToAnswer());
    Duration visible = departure.until(pupilsCase.awaitOpen());
    narrator.fact("POST → case on Camille's list", visible);
    String outcome = departure.awaitOutcome();
    require(outcome, "LEAVER");
    narrator.fact("the school reads: " + outcome, departure.until(System.nanoTime()));
    return visible;
  }

  private void isStillInTraining(School school, Pupil pupil, Caseworker camille)
      throws InterruptedException {
    narrator.chapter(
        "It reports %s too, who is at an agricultural lycée".formatted(pupil.fullName()));
    Departure departure = Departure.report(school, SCHOOL, pupil, today).accepted();
    narrator.fact("the exchange has the report", departure.tookToAnswer());
    String outcome = departure.awaitOutcome();
    require(outcome, "IN_TRAINING");
    narrator.fact(
        "the school reads: %s; no case".formatted(outcome), departure.until(System.nanoTime()));
    JsonNode cases = camille.cases("all").expecting(OK).body().path("cases");
    if (StreamSupport.stream(cases.spliterator(), false)
        .anyMatch(listed -> CaseOnTheList.isAbout(pupil, listed))) {
      throw new StoryException("A pupil who is in training has a case");
    }
  }

  private void isTooYoung(School school, Pupil pupil) {
    narrator.chapter("And it reports a pupil of 15");
    Departure departure = Departure.report(school, SCHOOL, pupil, today);
    narrator.fact(
        "refused until " + Payload.french(departure.reportableFrom()), departure.tookToAnswer());
  }

  private interface Message {
    Answer send();
  }

  private Duration takenBack(Message message, CaseOnTheList pupilsCase)
      throws InterruptedException {
    long sent = System.nanoTime();
    narrator.fact("the ministry's record is taken in", message.send().took());
    Duration took = Duration.ofNanos(pupilsCase.awaitTakenBack() - sent);
    narrator.fact("record → the case is taken back", took);
    return took;
  }

  private static void require(String outcome, String expected) {
    if (!outcome.equals(expected)) {
      throw new StoryException("A report was decided %s, not %s".formatted(outcome, expected));
    }
  }

  private static Duration since(long moment) {
    return Duration.ofNanos(System.nanoTime() - moment);
  }
}
