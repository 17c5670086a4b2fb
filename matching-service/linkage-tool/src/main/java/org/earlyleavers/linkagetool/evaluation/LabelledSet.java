package org.earlyleavers.linkagetool.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.earlyleavers.linkagetool.file.PersonRow;

/**
 * People of whom it is known who is who.
 *
 * @param name for the reader of a table
 * @param left who is looked for; the same as {@code right} where duplicates are looked for
 * @param right where
 * @param leftPersons names, for each row on the left, the person
 * @param rightPersons the same for the right
 * @param twins identifiers of rows, left and right, of people who are twins
 */
record LabelledSet(
    String name,
    List<PersonRow> left,
    List<PersonRow> right,
    List<String> leftPersons,
    List<String> rightPersons,
    Set<Pair> twins) {

  /** Identifiers of rows. */
  record Pair(String left, String right) {}

  LabelledSet {
    Objects.requireNonNull(name);
    left = List.copyOf(left);
    right = List.copyOf(right);
    leftPersons = List.copyOf(leftPersons);
    rightPersons = List.copyOf(rightPersons);
    twins = Set.copyOf(twins);
  }

  /** A file with duplicates. */
  static LabelledSet withDuplicates(String name, List<PersonRow> rows, List<String> persons) {
    return new LabelledSet(name, rows, rows, persons, persons, Set.of());
  }

  boolean looksForDuplicates() {
    return left.equals(right);
  }

  boolean same(int leftRow, int rightRow) {
    return leftPersons.get(leftRow).equals(rightPersons.get(rightRow));
  }

  /** How many pairs are one person. */
  long truePairs() {
    Map<String, Long> counts = new HashMap<>();
    rightPersons.forEach(person -> counts.merge(person, 1L, Long::sum));
    if (looksForDuplicates()) {
      return counts.values().stream().mapToLong(count -> count * (count - 1) / 2).sum();
    }
    return leftPersons.stream().mapToLong(person -> counts.getOrDefault(person, 0L)).sum();
  }
}
