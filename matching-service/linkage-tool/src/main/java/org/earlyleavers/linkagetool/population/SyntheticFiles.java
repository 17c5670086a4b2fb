package org.earlyleavers.linkagetool.population;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Two registers of one population, leavers on the left and enrolments on the right, in which three
 * leavers in ten are enrolled nowhere.
 */
public final class SyntheticFiles {

  private static final double ENROLLED_NOWHERE = 0.3;
  private static final double MOVED = 0.12;
  private static final double MOVED_NEARBY = 0.6;

  private final List<Person> left;
  private final Map<Integer, Integer> rightOf = new HashMap<>();
  private final List<Written> leftRows;
  private final List<Written> rightRows;

  private SyntheticFiles(
      List<Person> left, List<Person> right, List<Written> leftRows, List<Written> rightRows) {
    this.left = left;
    this.leftRows = leftRows;
    this.rightRows = rightRows;
    for (int row = 0; row < right.size(); row++) {
      rightOf.put(right.get(row).number(), row);
    }
  }

  /** Generates both sides; the same settings make the same files. */
  public static SyntheticFiles generate(SyntheticSettings settings) {
    Random random = new Random(settings.seed());
    Places places = new Places(random);
    Ines ines = new Ines(random);
    int nowhere = (int) Math.round(settings.leavers() * ENROLLED_NOWHERE);
    List<Person> people =
        new ArrayList<>(
            Population.generate(
                settings.enrolments() + nowhere, random, new Names(random), places, ines));
    Collections.shuffle(people, random);
    List<Person> enrolled = new ArrayList<>(people.subList(0, settings.enrolments()));
    List<Person> leavers =
        new ArrayList<>(
            people.subList(settings.enrolments() - settings.leavers() + nowhere, people.size()));
    Collections.shuffle(enrolled, random);
    Collections.shuffle(leavers, random);
    Register register = new Register(random, places, ines, settings.errors(), settings.withIne());
    List<Written> leftRows = leavers.stream().map(register::write).toList();
    List<Written> rightRows =
        enrolled.stream().map(person -> register.write(moving(person, random, places))).toList();
    return new SyntheticFiles(leavers, enrolled, leftRows, rightRows);
  }

  private static Person moving(Person person, Random random, Places places) {
    if (random.nextDouble() >= MOVED) {
      return person;
    }
    return person.withHome(
        random.nextDouble() < MOVED_NEARBY ? places.homeNear(person.home()) : places.home());
  }

  /** Takes in a row of a file of people, as the columns have it. */
  @FunctionalInterface
  public interface RowTaker {

    /** Takes in a row. */
    void take(String... fields) throws IOException;
  }

  /** Hands on each leaver, in order. */
  public void writeLeft(RowTaker taker) throws IOException {
    for (int row = 0; row < leftRows.size(); row++) {
      taker.take(leftRows.get(row).row(leftId(row)));
    }
  }

  /** Hands on each enrolment, in order. */
  public void writeRight(RowTaker taker) throws IOException {
    for (int row = 0; row < rightRows.size(); row++) {
      taker.take(rightRows.get(row).row(rightId(row)));
    }
  }

  /** Hands on the pairs that are one person: left and right. */
  public void writeTruth(RowTaker taker) throws IOException {
    for (int row = 0; row < left.size(); row++) {
      Integer same = rightOf.get(left.get(row).number());
      if (same != null) {
        taker.take(leftId(row), rightId(same));
      }
    }
  }

  /** Hands on the pairs that are twins: left and right. */
  public void writeTwins(RowTaker taker) throws IOException {
    for (int row = 0; row < left.size(); row++) {
      Integer twin = rightOf.get(left.get(row).twin());
      if (twin != null) {
        taker.take(leftId(row), rightId(twin));
      }
    }
  }

  private static String leftId(int row) {
    return "L" + (row + 1);
  }

  private static String rightId(int row) {
    return "R" + (row + 1);
  }
}
