package org.earlyleavers.linkagetool.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Young people, family by family. */
final class Population {

  private static final LocalDate YOUNGEST = LocalDate.of(2010, 11, 1);
  private static final int YEARS = 10;

  /** Of births; hence twice as many people. */
  private static final double TWINS = 0.017;

  private static final double TWINS_OF_ONE_SEX = 0.65;
  private static final double TWINS_NAMED_ALIKE = 0.12;
  private static final double TWINS_NUMBERED_ALIKE = 0.3;
  private static final double FURTHER_BIRTH = 0.25;

  /** People who share names, sex and birth date with somebody, beyond chance. */
  private static final double HOMONYMS = 0.00045;

  private static final double BORN_ABROAD = 0.12;
  private static final double BIRTHDAY_UNKNOWN = 0.06;
  private static final double BORN_NEAR_HOME = 0.75;
  private static final double USAGE_NAME = 0.05;

  private final Random random;
  private final Names names;
  private final Places places;
  private final Ines ines;
  private final List<Person> people = new ArrayList<>();

  private Population(Random random, Names names, Places places, Ines ines) {
    this.random = random;
    this.names = names;
    this.places = places;
    this.ines = ines;
  }

  static List<Person> generate(int size, Random random, Names names, Places places, Ines ines) {
    Population population = new Population(random, names, places, ines);
    while (population.people.size() < size) {
      population.addFamily();
    }
    return List.copyOf(population.people.subList(0, size)).stream()
        .map(person -> person.twin() < size ? person : person.withTwin(-1))
        .toList();
  }

  private record Household(String familyName, String home, boolean fromAbroad) {}

  private void addFamily() {
    Household household =
        new Household(names.family(), places.home(), random.nextDouble() < BORN_ABROAD);
    LocalDate date = YOUNGEST.minusDays(random.nextInt(YEARS * 365));
    addBirth(household, date);
    LocalDate earlier = date.minusDays(400 + random.nextInt(1800));
    if (random.nextDouble() < FURTHER_BIRTH && earlier.isAfter(YOUNGEST.minusYears(YEARS))) {
      addBirth(household, earlier);
    }
  }

  private void addBirth(Household household, LocalDate date) {
    LocalDate registered =
        household.fromAbroad && random.nextDouble() < BIRTHDAY_UNKNOWN
            ? date.withDayOfYear(1)
            : date;
    String birthPlace =
        household.fromAbroad
            ? places.country()
            : places.birthPlaceNear(
                random.nextDouble() < BORN_NEAR_HOME ? household.home : places.home());
    Person child = child(household, registered, birthPlace);
    if (random.nextDouble() < TWINS) {
      people.add(child.withTwin(child.number() + 1));
      people.add(twinOf(child));
    } else {
      people.add(child);
    }
    if (random.nextDouble() < HOMONYMS) {
      people.add(homonymOf(child));
    }
  }

  private Person child(Household household, LocalDate date, String birthPlace) {
    boolean female = random.nextBoolean();
    return new Person(
        people.size(),
        ines.next(),
        household.familyName,
        usageName(household.familyName),
        names.givenNames(female),
        date,
        female,
        birthPlace,
        household.home,
        -1);
  }

  /** The other parent's name, alone or added. */
  private String usageName(String familyName) {
    if (random.nextDouble() >= USAGE_NAME) {
      return "";
    }
    String other = names.simpleFamily();
    return random.nextDouble() < 0.6 && familyName.indexOf('-') < 0
        ? familyName + '-' + other
        : other;
  }

  private Person twinOf(Person child) {
    boolean female = random.nextDouble() < TWINS_OF_ONE_SEX ? child.female() : !child.female();
    String first = child.givenNames().get(0);
    List<String> given = new ArrayList<>(names.givenNames(female));
    given.set(
        0,
        random.nextDouble() < TWINS_NAMED_ALIKE
            ? names.likeGiven(first, female)
            : names.otherGiven(first, female));
    return new Person(
        people.size(),
        random.nextDouble() < TWINS_NUMBERED_ALIKE ? ines.after(child.ine()) : ines.next(),
        child.familyName(),
        child.usageName(),
        given,
        child.birthDate(),
        female,
        child.birthPlace(),
        child.home(),
        child.number());
  }

  private Person homonymOf(Person child) {
    return new Person(
        people.size(),
        ines.next(),
        child.familyName(),
        "",
        child.givenNames(),
        child.birthDate(),
        child.female(),
        places.birthPlaceNear(places.home()),
        places.home(),
        -1);
  }
}
