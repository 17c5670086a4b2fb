package org.earlyleavers.faults.load;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.earlyleavers.faults.load.Statement.Reported;
import org.earlyleavers.faults.load.Statement.Trained;
import org.earlyleavers.faults.load.Statement.Training;
import org.earlyleavers.faults.load.Statement.Withdrawn;
import org.earlyleavers.stack.client.Answer;
import org.earlyleavers.stack.client.Exchange;
import org.earlyleavers.stack.client.ExchangeUnreachableException;
import org.earlyleavers.stack.client.Ministry;
import org.earlyleavers.stack.client.School;
import org.earlyleavers.stack.parts.TokenRefusedException;

/**
 * Says things about people to the exchange, one after the other, and repeats each as a client does
 * until it is acknowledged.
 */
final class Mouth {

  static final List<String> SCHOOLS = List.of("0951099D", "0491801S");

  private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(200);
  private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(1);
  private static final int OK = 200;
  private static final int MULTIPLE_CHOICES = 300;
  private static final int UNAUTHORIZED = 401;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;
  private static final int DAYS_SINCE_DEPARTURE = 7;

  private final Map<String, School> schools;
  private final Ministry labour;
  private final Ledger ledger;
  private final LocalDate today;
  private final String run;
  private final BooleanSupplier givenUp;

  /**
   * One that speaks to that exchange.
   *
   * @param run names the run, so that no two have a request in common
   * @param givenUp whether to stop repeating
   */
  Mouth(Exchange exchange, Ledger ledger, LocalDate today, String run, BooleanSupplier givenUp) {
    this.schools = SCHOOLS.stream().collect(Collectors.toMap(uai -> uai, exchange::school));
    this.labour = exchange.ministry("labour");
    this.ledger = ledger;
    this.today = today;
    this.run = run;
    this.givenUp = givenUp;
  }

  void report(Person person, String school, Commune commune) {
    String key = run + "-" + person.number() + "-" + school;
    String body = body(person, school, commune);
    say(
        person,
        "a report",
        () -> schools.get(school).report(body, key),
        answer ->
            Optional.of(
                new Reported(
                    UUID.fromString(answer.body().path("id").asText()), school, 1, commune)));
  }

  void move(Person person, Reported known) {
    correct(person, known.report(), known.school(), known.revision(), known.commune().other());
  }

  void bringBack(Person person, Withdrawn known, Commune commune) {
    correct(person, known.report(), known.school(), known.revision(), commune);
  }

  private void correct(Person person, UUID report, String school, int revision, Commune commune) {
    String body = body(person, school, commune);
    say(
        person,
        "a correction",
        () -> schools.get(school).correct(report.toString(), tag(revision), body),
        answer -> Optional.of(new Reported(report, school, revision + 1, commune)));
  }

  void withdraw(Person person, Reported known) {
    say(
        person,
        "a withdrawal",
        () ->
            schools.get(known.school()).withdraw(known.report().toString(), tag(known.revision())),
        answer -> Optional.of(new Withdrawn(known.report(), known.school(), known.revision() + 1)));
  }

  void train(Person person, Training training) {
    String body = person.dossier(today, training);
    say(
        person,
        "an apprenticeship",
        () -> labour.sendDossiers(body),
        // The format tells that something is wrong by this.
        answer ->
            answer.body().hasNonNull("detail")
                ? Optional.empty()
                : Optional.of(new Trained(training)));
  }

  private String body(Person person, String school, Commune commune) {
    return person.report(school, commune, today.minusDays(DAYS_SINCE_DEPARTURE));
  }

  private void say(
      Person person,
      String what,
      Supplier<Answer> request,
      Function<Answer, Optional<Statement>> meaning) {
    long pause = FIRST_PAUSE;
    while (!givenUp.getAsBoolean()) {
      Optional<Answer> answer = answer(request);
      if (answer.isPresent()) {
        Optional<Statement> statement =
            isGood(answer.get()) ? meaning.apply(answer.get()) : Optional.empty();
        statement.ifPresentOrElse(
            accepted -> ledger.accepted(person, accepted),
            () -> ledger.refused(person, what, answer.get().status()));
        return;
      }
      ledger.unanswered();
      LockSupport.parkNanos(pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    }
  }

  /** Empty if there is none, or one that says: later. */
  private static Optional<Answer> answer(Supplier<Answer> request) {
    try {
      return Optional.of(request.get()).filter(answer -> !isToBeRepeated(answer.status()));
    } catch (ExchangeUnreachableException | UncheckedIOException | TokenRefusedException e) {
      return Optional.empty();
    }
  }

  private static boolean isToBeRepeated(int status) {
    return status >= SERVER_ERROR || status == TOO_MANY || status == UNAUTHORIZED;
  }

  private static boolean isGood(Answer answer) {
    return answer.status() >= OK && answer.status() < MULTIPLE_CHOICES;
  }

  private static String tag(int revision) {
    return "\"" + revision + "\"";
  }
}
