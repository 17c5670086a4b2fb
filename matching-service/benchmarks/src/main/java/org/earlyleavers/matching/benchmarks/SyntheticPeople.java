package org.earlyleavers.matching.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.linkagetool.population.SyntheticFiles;
import org.earlyleavers.linkagetool.population.SyntheticSettings;

/** Who is enrolled, and who is reported: seven in ten of them are enrolled. */
record SyntheticPeople(List<Person> enrolled, List<Person> reported) {

  private static final long SEED = 20_261_121;

  static SyntheticPeople generate(int enrolled, int reported) {
    SyntheticFiles files =
        SyntheticFiles.generate(
            new SyntheticSettings(SEED, Math.min(reported, enrolled), enrolled, true, 1));
    List<Person> left = new ArrayList<>();
    List<Person> right = new ArrayList<>();
    try {
      files.writeLeft(row -> left.add(PersonRow.person(row)));
      files.writeRight(row -> right.add(PersonRow.person(row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SyntheticPeople(right, left);
  }
}
