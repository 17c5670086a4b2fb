package org.earlyleavers.faults.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is not as it has to be. People are named by their number in the ledger.
 *
 * @param lost people whose state is not the model's, or refused
 * @param duplicated people with two open cases, reports taken in twice, effects applied twice
 * @param unsettled everything else: lag, open transactions, live lists, dead letters
 */
public record Findings(List<String> lost, List<String> duplicated, List<String> unsettled) {

  /** Copies the lists, so that the record is immutable. */
  public Findings {
    lost = List.copyOf(lost);
    duplicated = List.copyOf(duplicated);
    unsettled = List.copyOf(unsettled);
  }

  /** Nothing that is only not settled. */
  static Findings unsettled(List<String> unsettled) {
    return new Findings(List.of(), List.of(), unsettled);
  }

  /** Whether all is as it has to be. */
  public boolean isClean() {
    return lost.isEmpty() && duplicated.isEmpty() && unsettled.isEmpty();
  }

  /** Both together. */
  Findings and(Findings more) {
    return new Findings(
        joined(lost, more.lost),
        joined(duplicated, more.duplicated),
        joined(unsettled, more.unsettled));
  }

  /** One a line. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lost.forEach(each -> lines.add("lost: " + each));
    duplicated.forEach(each -> lines.add("twice: " + each));
    lines.addAll(unsettled);
    return lines;
  }

  private static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
