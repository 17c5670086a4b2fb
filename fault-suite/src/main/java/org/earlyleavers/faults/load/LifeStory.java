package org.earlyleavers.faults.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.earlyleavers.faults.load.Statement.Reported;
import org.earlyleavers.faults.load.Statement.Training;
import org.earlyleavers.faults.load.Statement.Withdrawn;

/** What may happen next in a life, given all that has been accepted. */
final class LifeStory {

  /** After so many statements nothing more is said about somebody. */
  private static final int LONGEST = 6;

  private final Mouth mouth;
  private final RandomGenerator random;

  LifeStory(Mouth mouth, RandomGenerator random) {
    this.mouth = mouth;
    this.random = random;
  }

  /** Lets one thing happen. */
  void goOn(Person person) {
    List<Runnable> possible = possible(person, person.truth());
    possible.get(random.nextInt(possible.size())).run();
  }

  boolean isOver(Person person) {
    return person.accepted().size() >= LONGEST || possible(person, person.truth()).isEmpty();
  }

  private List<Runnable> possible(Person person, Truth truth) {
    List<Runnable> possible = new ArrayList<>();
    if (truth.reports().isEmpty()) {
      // Most are reported first; some are apprentices by then.
      for (int i = 0; i < 4; i++) {
        possible.add(() -> mouth.report(person, Mouth.SCHOOLS.get(0), anywhere()));
      }
    }
    nextTraining(truth).ifPresent(next -> possible.add(() -> mouth.train(person, next)));
    if (truth.reports().size() == 1) {
      addStepsOfOnlyReport(person, truth, possible);
    }
    return possible;
  }

  /** Two schools' reports say the same of the residence: nobody moves after the second. */
  private void addStepsOfOnlyReport(Person person, Truth truth, List<Runnable> possible) {
    Statement last = truth.reports().values().iterator().next();
    if (last instanceof Reported reported) {
      possible.add(() -> mouth.withdraw(person, reported));
      possible.add(() -> mouth.move(person, reported));
      possible.add(() -> mouth.report(person, Mouth.SCHOOLS.get(1), reported.commune()));
    } else if (last instanceof Withdrawn withdrawn) {
      possible.add(() -> mouth.bringBack(person, withdrawn, anywhere()));
    }
  }

  private static Optional<Training> nextTraining(Truth truth) {
    if (truth.training().isEmpty()) {
      return Optional.of(Training.BEGUN);
    }
    return switch (truth.training().get()) {
      case BEGUN -> Optional.of(Training.BROKEN);
      case BROKEN -> Optional.of(Training.RENEWED);
      case RENEWED -> Optional.empty();
    };
  }

  private Commune anywhere() {
    return random.nextBoolean() ? Commune.PARIS : Commune.VILLABE;
  }
}
