package org.earlyleavers.linkagetool.population;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes people down as clerks do: some things left out, some wrong, each in its own manner. */
final class Register {

  private static final double INE_MISSING = 0.35;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private static final Map<String, String> SHORT_FORMS =
      Map.ofEntries(
          Map.entry("ALEXANDRE", "ALEX"),
          Map.entry("ALEXANDRA", "ALEX"),
          Map.entry("ALEXIS", "ALEX"),
          Map.entry("BENJAMIN", "BEN"),
          Map.entry("MAXIME", "MAX"),
          Map.entry("NICOLAS", "NICO"),
          Map.entry("THEODORE", "THEO"),
          Map.entry("SEBASTIEN", "SEB"),
          Map.entry("FREDERIC", "FRED"),
          Map.entry("SAMUEL", "SAM"),
          Map.entry("GABRIEL", "GABY"),
          Map.entry("MATHIEU", "MATH"),
          Map.entry("ANTHONY", "TONY"),
          Map.entry("CHRISTOPHE", "CHRIS"),
          Map.entry("MOHAMED", "MOHAMMED"),
          Map.entry("LAURENT", "LOLO"),
          Map.entry("VALENTIN", "VAL"),
          Map.entry("JONATHAN", "JO"),
          Map.entry("CATHERINE", "CATHY"),
          Map.entry("ELISABETH", "LISA"),
          Map.entry("VALENTINE", "VAL"),
          Map.entry("JOSEPHINE", "JO"),
          Map.entry("CAMILLE", "CAM"),
          Map.entry("MARGAUX", "MARGOT"),
          Map.entry("ISABELLE", "ISA"),
          Map.entry("VICTORIA", "VICKY"),
          Map.entry("CHARLOTTE", "CHARLIE"),
          Map.entry("DAVID", "DAVE"));

  private final Random random;
  private final Places places;
  private final Ines ines;
  private final TypingErrors typing;
  private final double errors;
  private final boolean withIne;

  /**
   * A register.
   *
   * @param errors how many times as many mistakes as usual
   */
  Register(Random random, Places places, Ines ines, double errors, boolean withIne) {
    this.random = random;
    this.places = places;
    this.ines = ines;
    this.typing = new TypingErrors(random);
    this.errors = errors;
    this.withIne = withIne;
  }

  Written write(Person person) {
    String family = family(person);
    String usage = person.usageName();
    if (!usage.isEmpty()) {
      if (mistake(0.10)) {
        family = usage;
        usage = "";
      } else if (mistake(0.04)) {
        String birthName = family;
        family = usage;
        usage = birthName;
      } else if (chance(0.5)) {
        usage = "";
      }
    }
    List<String> given = givenNames(person);
    if (mistake(0.005)) {
      String first = given.get(0);
      given = new ArrayList<>(given);
      given.set(0, family);
      family = first;
    }
    boolean capitals = chance(0.5);
    return new Written(
        ine(person),
        spelled(family, capitals),
        spelled(usage, capitals),
        spelled(listed(given), capitals),
        birthDate(person),
        sex(person),
        birthPlace(person),
        residence(person));
  }

  private String ine(Person person) {
    if (!withIne || chance(INE_MISSING)) {
      return "";
    }
    if (mistake(0.0005)) {
      return ines.next();
    }
    return mistake(0.01) ? typing.inNumber(person.ine()) : person.ine();
  }

  private String family(Person person) {
    String name = person.familyName();
    int hyphen = name.indexOf('-');
    if (hyphen > 0) {
      String first = name.substring(0, hyphen);
      String second = name.substring(hyphen + 1);
      if (mistake(0.08)) {
        name = chance(0.7) ? first : second;
      } else if (mistake(0.03)) {
        name = second + '-' + first;
      } else if (chance(0.5)) {
        name = first + ' ' + second;
      }
    }
    int space = name.indexOf(' ');
    if (space > 0 && space <= 3) {
      if (mistake(0.05)) {
        name = name.substring(space + 1);
      } else if (mistake(0.05)) {
        name = name.substring(0, space) + name.substring(space + 1);
      }
    }
    return mistyped(name, 0.025, 0.008);
  }

  private List<String> givenNames(Person person) {
    List<String> names = new ArrayList<>(person.givenNames());
    String first = names.get(0);
    String plain = spelled(first, true);
    if (SHORT_FORMS.containsKey(plain) && mistake(0.05)) {
      first = SHORT_FORMS.get(plain);
    } else if (first.indexOf('-') > 0 && mistake(0.08)) {
      first = first.substring(0, first.indexOf('-'));
    } else if (first.indexOf('-') > 0 && chance(0.15)) {
      first = first.replace('-', ' ');
    }
    names.set(0, mistyped(first, 0.02, 0.006));
    for (int i = 1; i < names.size(); i++) {
      names.set(i, mistyped(names.get(i), 0.02, 0.006));
    }
    if (names.size() > 1 && mistake(0.012)) {
      Collections.swap(names, 0, 1);
    }
    return chance(0.45) ? List.of(names.get(0)) : names;
  }

  private String mistyped(String name, double typingError, double byEar) {
    String capitals = mistake(byEar) ? typing.byEar(spelled(name, true)) : name;
    String once = mistake(typingError) ? typing.inName(capitals) : capitals;
    return mistake(typingError / 12) ? typing.inName(typing.inName(once)) : once;
  }

  private String listed(List<String> names) {
    return String.join(chance(0.5) ? " " : ", ", names);
  }

  /**
   * In capitals without accents, or with a capital for each word and the accents that are known.
   */
  private static String spelled(String name, boolean capitals) {
    if (capitals) {
      return MARKS
          .matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
          .replaceAll("")
          .toUpperCase(Locale.ROOT);
    }
    return Arrays.stream(name.split("(?<=[ -])"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + lower(word.substring(1)))
        .collect(Collectors.joining());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private String birthDate(Person person) {
    LocalDate date = person.birthDate();
    if (chance(0.003)) {
      return "";
    }
    if (person.bornAbroad() && mistake(0.03)) {
      return written(date.getYear(), 1, 1);
    }
    if (date.getDayOfMonth() <= 12 && mistake(0.008)) {
      return written(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
    }
    if (mistake(0.006)) {
      return switch (random.nextInt(3)) {
        case 0 ->
            written(
                date.getYear() + (random.nextBoolean() ? 1 : -1),
                date.getMonthValue(),
                date.getDayOfMonth());
        case 1 -> written(date.getYear(), 1 + random.nextInt(12), date.getDayOfMonth());
        default -> written(date.getYear(), date.getMonthValue(), 1 + random.nextInt(31));
      };
    }
    if (mistake(0.004)) {
      String digit = String.valueOf(random.nextInt(10));
      String right = date.toString();
      int at = List.of(3, 6, 9).get(random.nextInt(3));
      return right.substring(0, at) + digit + right.substring(at + 1);
    }
    return date.toString();
  }

  private static String written(int year, int month, int day) {
    return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
  }

  private String sex(Person person) {
    if (chance(0.02)) {
      return "";
    }
    return person.female() != mistake(0.003) ? "F" : "M";
  }

  private String birthPlace(Person person) {
    if (chance(0.05)) {
      return "";
    }
    String code = person.birthPlace();
    if (person.bornAbroad()) {
      return mistake(0.01) ? places.country() : code;
    }
    if (mistake(0.01)) {
      return places.homeNear(code);
    }
    if (mistake(0.003)) {
      return places.home();
    }
    if (chance(0.03)) {
      return Places.departement(code);
    }
    return inItsManner(code, 0.25);
  }

  private String residence(Person person) {
    if (chance(0.04)) {
      return "";
    }
    return inItsManner(mistake(0.004) ? places.home() : person.home(), 0.3);
  }

  private String inItsManner(String code, double byTown) {
    if (chance(byTown)) {
      return places.town(code);
    }
    return chance(0.03) ? places.former(code) : code;
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private boolean mistake(double usual) {
    return chance(Math.min(0.9, usual * errors));
  }
}
