package org.earlyleavers.benchmarks.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.linkagetool.population.SyntheticFiles;
import org.earlyleavers.linkagetool.population.SyntheticSettings;

/** Who is enrolled, and who is reported: seven in ten of them are enrolled. */
public record SyntheticPeople(List<Person> enrolled, List<Person> reported) {

  private static final long SEED = 20_261_121;

  /** So many on either side, always the same ones. */
  public static SyntheticPeople generate(int enrolled, int reported) {
    SyntheticFiles files = files(SEED, enrolled, reported);
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

  /** Enrolled people of a population of their own. */
  public static List<Person> enrolled(long seed, int size) {
    List<Person> people = new ArrayList<>();
    try {
      files(seed, size, 1).writeRight(row -> people.add(PersonRow.person(row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return people;
  }

  /** Those of so many reported people of whom nobody says that they are enrolled. */
  public static List<Person> leavers(long seed, int reported) {
    SyntheticFiles files = files(seed, reported, reported);
    Set<String> enrolled = new HashSet<>();
    List<Person> people = new ArrayList<>();
    try {
      files.writeTruth(pair -> enrolled.add(pair[0]));
      files.writeLeft(
          row -> {
            if (!enrolled.contains(row[0]) && PersonRow.hasDate(row)) {
              people.add(PersonRow.person(row));
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return people;
  }

  private static SyntheticFiles files(long seed, int enrolled, int reported) {
    return SyntheticFiles.generate(
        new SyntheticSettings(seed, Math.min(reported, enrolled), enrolled, true, 1));
  }
}
