package org.earlyleavers.faults.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.earlyleavers.faults.load.Commune;
import org.earlyleavers.faults.load.Person;
import org.earlyleavers.faults.load.Statement;
import org.earlyleavers.faults.load.Statement.Withdrawn;
import org.earlyleavers.faults.load.Truth;
import org.earlyleavers.faults.oracle.CaseTables.Followed;
import org.earlyleavers.faults.oracle.CaseTables.Outcome;

/** Compares each person's cases and feedback with the truth about him or her. */
final class People {

  private static final String OTHER_REPORT = "FOLLOWED_UNDER_ANOTHER_REPORT";
  private static final Set<String> OF_A_LEAVER = Set.of("LEAVER", OTHER_REPORT);
  private static final Set<String> IN_TRAINING =
      Set.of("IN_TRAINING", "BACK_IN_TRAINING", OTHER_REPORT);

  /** Who has been seen with an open case: it may end, but not vanish. */
  private final Set<Person> onceOpen = new HashSet<>();

  /** Whose loss has been told: what comes later is not its fault. */
  private final Set<Person> givenUp = new HashSet<>();

  private final Set<Person> lostNow = new HashSet<>();

  Findings compare(List<Person> people, CaseTables tables) {
    List<String> lost = new ArrayList<>();
    List<String> twice = new ArrayList<>();
    Set<UUID> known = new HashSet<>();
    lostNow.clear();
    for (Person person : people) {
      Truth truth = person.truth();
      known.addAll(truth.reports().keySet());
      if (!givenUp.contains(person)) {
        int before = lost.size();
        cases(person, truth, tables, lost, twice);
        truth.reports().values().forEach(said -> feedback(person, said, truth, tables, lost));
        if (lost.size() > before) {
          lostNow.add(person);
        }
      }
    }
    tables.submissions().stream()
        .filter(report -> !known.contains(report))
        .forEach(report -> twice.add("report " + report + " was taken in, and nobody knows it"));
    tables.followedReports().stream()
        .filter(report -> !known.contains(report))
        .forEach(report -> twice.add("report " + report + " is followed, and nobody knows it"));
    if (tables.peopleTwice() > 0) {
      twice.add("%d people have several open cases".formatted(tables.peopleTwice()));
    }
    if (tables.appliedTwice() > 0) {
      twice.add(
          "%d cases were opened, or taken back, twice in a row".formatted(tables.appliedTwice()));
    }
    return new Findings(lost, twice, List.of());
  }

  /** Remembers who has an open case, once all is as it has to be. */
  void remember(List<Person> people) {
    people.stream().filter(person -> person.truth().isLeaver()).forEach(onceOpen::add);
  }

  /** Looks no more at those who were lost at the last comparison. */
  void giveUpTheLost() {
    givenUp.addAll(lostNow);
  }

  private void cases(
      Person person, Truth truth, CaseTables tables, List<String> lost, List<String> twice) {
    List<Followed> cases = tables.casesOf(truth.reports().keySet());
    List<Followed> open = cases.stream().filter(Followed::isOpen).toList();
    if (open.size() > 1) {
      twice.add("person %d has %d open cases".formatted(person.number(), open.size()));
    } else if (truth.isLeaver()) {
      String structure = truth.commune().map(Commune::structure).orElseThrow();
      if (open.isEmpty()) {
        lost.add("person %d has no open case: %s".formatted(person.number(), cases));
      } else if (!open.get(0).structure().equals(structure)) {
        lost.add(
            "person %d is followed by %s, not %s"
                .formatted(person.number(), open.get(0).structure(), structure));
      }
    } else if (!open.isEmpty()) {
      lost.add("person %d has an open case, and is none to follow".formatted(person.number()));
    } else if (onceOpen.contains(person)
        && cases.stream().noneMatch(each -> each.state().equals("TAKEN_BACK"))) {
      lost.add("person %d had a case, which is gone: %s".formatted(person.number(), cases));
    }
  }

  private static void feedback(
      Person person, Statement said, Truth truth, CaseTables tables, List<String> lost) {
    if (said instanceof Withdrawn withdrawn) {
      Outcome outcome = tables.outcomeOf(withdrawn.report());
      if (!outcome.outcome().equals("WITHDRAWN")) {
        lost.add(
            "person %d: a withdrawn report reads %s".formatted(person.number(), outcome.outcome()));
      }
      return;
    }
    Statement.Reported reported = (Statement.Reported) said;
    Outcome outcome = tables.outcomeOf(reported.report());
    Set<String> right = truth.isLeaver() ? OF_A_LEAVER : IN_TRAINING;
    if (!right.contains(outcome.outcome()) || outcome.reportRevision() != reported.revision()) {
      lost.add(
          "person %d: revision %d of a report reads %s of revision %d, not one of %s"
              .formatted(
                  person.number(),
                  reported.revision(),
                  outcome.outcome(),
                  outcome.reportRevision(),
                  right));
    }
  }
}
