package org.earlyleavers.linkagetool.population;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** National pupil identifiers, each given once. */
final class Ines {

  private static final String LETTERS = "ABCDEFGHJK";

  private final Random random;
  private final Set<String> given = new HashSet<>();

  Ines(Random random) {
    this.random = random;
  }

  String next() {
    double kind = random.nextDouble();
    String ine;
    do {
      if (kind < 0.7) {
        ine = digits(9) + letter() + letter();
      } else if (kind < 0.95) {
        ine = digits(10) + letter();
      } else {
        ine = digits(4) + 'A' + digits(5) + letter();
      }
    } while (!given.add(ine));
    return ine;
  }

  /** That of whoever was entered next, as twins often are. */
  String after(String ine) {
    long number = Long.parseLong(ine.substring(0, 4)) * 100_000 + tail(ine) + 1;
    String next =
        String.format("%09d", number % 1_000_000_000L)
            + letter()
            + (ine.length() > 10 ? letter() : "");
    return next.length() == 11 && given.add(next) ? next : next();
  }

  private static long tail(String ine) {
    String digits = ine.substring(4, 9).replaceAll("[^0-9]", "0");
    return Long.parseLong(digits);
  }

  private String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  private String letter() {
    return String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
  }
}
