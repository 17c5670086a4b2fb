package org.earlyleavers.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.earlyleavers.matching.dossier.Decision;
import org.earlyleavers.matching.dossier.Reason;
import org.earlyleavers.matching.dossier.Review;
import org.earlyleavers.matching.dossier.Verdict.Answer;
import org.earlyleavers.matching.dossier.Weighed;
import org.earlyleavers.matching.linkage.Identity;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.record.RecordRef.Kind;
import org.earlyleavers.matching.record.Statement;
import org.earlyleavers.matching.record.Version;

/** A decision is a function of the set of evidence: order and repetition do not matter. */
class OrderAndRepetitionPropertyTest {

  private static final List<String> REPORTS = List.of("r1", "r2", "r3");

  private record Conclusion(Reason reason, List<Weighed> evidence, List<RecordRef> reviews) {

    static Conclusion of(Decision decision, List<Review> reviews) {
      return new Conclusion(
          decision.reason(), decision.evidence(), reviews.stream().map(Review::ref).toList());
    }
  }

  /** What may happen: somebody states something, or a person judges. */
  private interface Happening extends Consumer<InMemoryExchange> {}

  @Property(tries = 500)
  void anyOrderAndAnyRepetitionEndsInTheSameDecisions(
      @ForAll("happenings") @Size(max = 14) List<Happening> happenings, @ForAll long seed) {
    InMemoryExchange orderly = new InMemoryExchange();
    happenings.forEach(
        happening -> {
          happening.accept(orderly);
          orderly.deliver();
        });
    orderly.sourceSpeaks();

    InMemoryExchange disorderly = new InMemoryExchange();
    Random random = new Random(seed);
    List<Happening> repeated = new ArrayList<>(happenings);
    happenings.stream().filter(any -> random.nextBoolean()).forEach(repeated::add);
    Collections.shuffle(repeated, random);
    for (Happening happening : repeated) {
      happening.accept(disorderly);
      if (random.nextInt(3) == 0) {
        disorderly.deliverInDisorder(random);
      }
      if (random.nextInt(5) == 0) {
        disorderly.sourceSpeaks();
      }
    }
    disorderly.deliverInDisorder(random);
    disorderly.sourceSpeaks();

    assertThat(conclusions(disorderly)).isEqualTo(conclusions(orderly));
  }

  @Property(tries = 300)
  void oneLeaverHasAtMostOneConfirmedReport(
      @ForAll("reports") @Size(min = 1, max = 3) List<Statement> reports, @ForAll long seed) {
    InMemoryExchange exchange = new InMemoryExchange().sourceSpeaks();
    Random random = new Random(seed);
    for (Statement report : reports) {
      exchange.send(report);
      exchange.deliverInDisorder(random);
    }

    assertThat(REPORTS.stream().flatMap(id -> exchange.decisionOn(id).stream()))
        .filteredOn(decision -> decision.reason().confirms())
        .hasSize(1);
  }

  private static List<Optional<Conclusion>> conclusions(InMemoryExchange exchange) {
    return REPORTS.stream()
        .map(
            id ->
                exchange
                    .decisionOn(id)
                    .map(decision -> Conclusion.of(decision, exchange.reviewsOf(id))))
        .toList();
  }

  @Provide
  Arbitrary<List<Happening>> happenings() {
    Arbitrary<Happening> statements =
        Arbitraries.oneOf(report(people()), spell(), award())
            .map(statement -> exchange -> exchange.send(statement));
    return Arbitraries.frequencyOf(Tuple.of(3, statements), Tuple.of(1, judgement())).list();
  }

  private static Arbitrary<Happening> judgement() {
    return Combinators.combine(
            Arbitraries.of(REPORTS),
            Arbitraries.of(
                new RecordRef(Kind.ENROLMENT, InMemoryExchange.SOURCE, "e1"),
                new RecordRef(Kind.ENROLMENT, InMemoryExchange.SOURCE, "e2"),
                new RecordRef(Kind.QUALIFICATION, InMemoryExchange.SOURCE, "a1"),
                RecordRef.report("r1"),
                RecordRef.report("r2")),
            Arbitraries.integers().between(1, 3),
            Arbitraries.of(Answer.values()))
        .as(
            (report, ref, sequence, answer) ->
                exchange -> exchange.judge(report, ref, sequence, answer));
  }

  @Provide
  Arbitrary<List<Statement>> reports() {
    return report(Arbitraries.just(InMemoryExchange.lea())).list();
  }

  /** A twin, a homonym and a mistyped double beside the pupil, so that links come and go. */
  private static Arbitrary<Identity> people() {
    LocalDate born = LocalDate.of(2008, 3, 14);
    return Arbitraries.of(
        InMemoryExchange.lea(),
        Identity.of(Optional.empty(), "LEFEVRE", Optional.empty(), "Lea", born),
        Identity.of(Optional.of("130187885JE"), "Lefèvre", Optional.empty(), "Zoé", born),
        Identity.of(
            Optional.of("130187884JE"),
            "Lefebvre",
            Optional.of("Lefèvre"),
            "Léa",
            LocalDate.of(2008, 4, 13)),
        InMemoryExchange.perhapsLea());
  }

  private static Arbitrary<Statement> report(Arbitrary<Identity> people) {
    return Combinators.combine(
            people,
            Arbitraries.of(REPORTS),
            Arbitraries.integers().between(1, 3),
            Arbitraries.of(Statements.SCHOOL, Statements.OTHER_SCHOOL),
            Arbitraries.integers().between(0, 5))
        .as(
            (pupil, id, revision, school, day) ->
                distinct(
                    Statements.reportOf(
                        pupil, id, revision, school, Statements.DEPARTURE.plusDays(day))));
  }

  private static Arbitrary<Statement> spell() {
    return Combinators.combine(
            people(),
            Arbitraries.of("e1", "e2"),
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(-90, 90),
            Arbitraries.integers().between(0, 120).optional())
        .as(
            (person, id, version, start, length) -> {
              LocalDate from = Statements.DEPARTURE.plusDays(start);
              return distinct(
                  Statements.spell(person, id, version, from, length.map(from::plusDays)));
            });
  }

  private static Arbitrary<Statement> award() {
    return Combinators.combine(people(), Arbitraries.integers().between(1, 4))
        .as(
            (person, level) ->
                distinct(
                    Statements.award(person, "a1", level, Statements.DEPARTURE.minusYears(1))));
  }

  /** As on the wire, where a version's digest tells two contents under one number apart. */
  private static Statement distinct(Statement statement) {
    int digest = (statement.identity() + "|" + statement.content()).hashCode();
    return new Statement(
        statement.ref(),
        new Version(statement.version().number(), digest),
        statement.recordedAt(),
        statement.identity(),
        statement.content());
  }
}
