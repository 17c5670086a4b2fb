package org.earlyleavers.caseload.store;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names as they are searched: in capitals without accents, so that hyphens, apostrophes and spaces
 * are all the same.
 */
final class NameKey {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^A-Z]+");

  private NameKey() {}

  /**
   * Each name's words, and the name in one word: {@code " LE GOFF LEGOFF "} for {@code Le Goff}. A
   * search is part of it.
   */
  static String of(List<String> names) {
    return names.stream()
        .map(NameKey::words)
        .filter(words -> !words.isEmpty())
        .flatMap(words -> Stream.of(words, words.replace(" ", "")))
        .distinct()
        .collect(Collectors.joining(" ", " ", " "));
  }

  /** What a key contains when one of its names begins so, in one of its words; maybe empty. */
  static List<String> sought(String beginning) {
    String words = words(beginning);
    return words.isEmpty()
        ? List.of()
        : Stream.of(words, words.replace(" ", "")).distinct().map(form -> " " + form).toList();
  }

  private static String words(String name) {
    String capitals =
        MARKS
            .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
            .replaceAll("")
            .toUpperCase(Locale.ROOT)
            .replace("Œ", "OE")
            .replace("Æ", "AE")
            .replace("Ø", "O")
            .replace("Ł", "L")
            .replace("Đ", "D");
    return Arrays.stream(NO_LETTERS.split(capitals))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
