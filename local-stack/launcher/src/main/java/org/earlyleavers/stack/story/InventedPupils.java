package org.earlyleavers.stack.story;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Makes pupils up. No two have the same national identifier, neither in one run nor in a later one
 * on the same data: the identifier counts hundredths of seconds.
 */
public final class InventedPupils {

  private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis() / 10);

  /**
   * Neighbours in number would look like one INE, mistyped. It has no divisor in common with ten.
   */
  private static final long FAR_APART = 48_271_397;

  private static final long NINE_DIGITS = 1_000_000_000L;
  private static final int LETTERS = 26;
  private static final int DAYS_SINCE_BIRTHDAY = 300;

  private static final List<String> GIRLS =
      List.of(
          "Maëlys",
          "Zoé",
          "Chloé",
          "Inès",
          "Anaïs",
          "Océane",
          "Léa",
          "Noémie",
          "Héloïse",
          "Aïcha",
          "Éloïse",
          "Clémence",
          "Solène",
          "Gaëlle",
          "Fatoumata");

  private static final List<String> BOYS =
      List.of(
          "Rémi", "Loïc", "Théo", "Gaël", "Raphaël", "Clément", "Joël", "Noé", "Mickaël", "Étienne",
          "Jérémy", "Mathéo", "Moïse", "Yanis", "Mamadou");

  private static final List<String> FAMILIES =
      List.of(
          "Lefèvre",
          "Guérin",
          "Mézières",
          "Prévôt",
          "Béranger",
          "Châtelain",
          "Œuvrard",
          "Lévêque",
          "Bénard",
          "Fouché",
          "Gérard",
          "Hébert",
          "Kéïta",
          "Müller",
          "Nuñez",
          "Pérès",
          "Quéré",
          "Rivière",
          "Séguin",
          "Traoré",
          "Vallée",
          "Zerbib",
          "Amiël",
          "Crépin",
          "Dûchêne");

  private final RandomGenerator random;
  private final LocalDate today;

  /** Pupils whose ages are counted on that day. */
  public InventedPupils(RandomGenerator random, LocalDate today) {
    this.random = random;
    this.today = today;
  }

  /** A girl of that age in years. */
  public Pupil girl(int age) {
    return pupil(GIRLS, Pupil.Sex.FEMALE, age);
  }

  /** A boy of that age in years. */
  public Pupil boy(int age) {
    return pupil(BOYS, Pupil.Sex.MALE, age);
  }

  private Pupil pupil(List<String> givenNames, Pupil.Sex sex, int age) {
    return new Pupil(
        ine(NEXT.getAndIncrement()),
        oneOf(FAMILIES) + "-" + oneOf(FAMILIES),
        oneOf(givenNames),
        today.minusYears(age).minusDays(1L + random.nextInt(DAYS_SINCE_BIRTHDAY)),
        sex);
  }

  /** Nine digits and two letters, a different one for each number. */
  private static String ine(long number) {
    long letters = number / NINE_DIGITS;
    return "%09d%c%c"
        .formatted(
            number * FAR_APART % NINE_DIGITS,
            (char) ('A' + letters / LETTERS % LETTERS),
            (char) ('A' + letters % LETTERS));
  }

  private String oneOf(List<String> names) {
    return names.get(random.nextInt(names.size()));
  }
}
