package org.earlyleavers.linkagetool.population;

import java.util.List;
import java.util.Random;

/** What happens between the ear and the keyboard. */
final class TypingErrors {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String DIGITS = "0123456789";

  /** Spellings of one sound; the first that occurs is exchanged. */
  private static final List<List<String>> SOUNDS =
      List.of(
          List.of("PH", "F"),
          List.of("EAUX", "EAU"),
          List.of("EAU", "O"),
          List.of("AULT", "AUD"),
          List.of("CK", "K"),
          List.of("QU", "K"),
          List.of("TH", "T"),
          List.of("Y", "I"),
          List.of("SS", "C"),
          List.of("LL", "L"),
          List.of("NN", "N"),
          List.of("TT", "T"),
          List.of("RR", "R"),
          List.of("AI", "E"),
          List.of("EI", "AI"),
          List.of("EN", "AN"),
          List.of("C", "K"),
          List.of("S", "Z"),
          List.of("I", "Y"),
          List.of("H", ""),
          List.of("T", "TH"),
          List.of("L", "LL"));

  private final Random random;

  TypingErrors(Random random) {
    this.random = random;
  }

  /** One letter inserted, left out, wrong, or exchanged with its neighbour. */
  String inName(String name) {
    return in(name, LETTERS);
  }

  String inNumber(String number) {
    return in(number, DIGITS);
  }

  private String in(String text, String alphabet) {
    if (text.isEmpty()) {
      return text;
    }
    int at = random.nextInt(text.length());
    char letter = alphabet.charAt(random.nextInt(alphabet.length()));
    StringBuilder typed = new StringBuilder(text);
    switch (random.nextInt(4)) {
      case 0 -> typed.insert(at, letter);
      case 1 -> typed.deleteCharAt(at);
      case 2 -> typed.setCharAt(at, letter);
      default -> {
        if (at + 1 < text.length()) {
          typed.setCharAt(at, text.charAt(at + 1));
          typed.setCharAt(at + 1, text.charAt(at));
        }
      }
    }
    return typed.length() == 0 ? text : typed.toString();
  }

  /** Spelled another way that sounds alike; as it is where there is none. */
  String byEar(String name) {
    int start = random.nextInt(SOUNDS.size());
    for (int i = 0; i < SOUNDS.size(); i++) {
      List<String> sound = SOUNDS.get((start + i) % SOUNDS.size());
      int at = name.indexOf(sound.get(0), 1);
      if (at > 0) {
        return name.substring(0, at) + sound.get(1) + name.substring(at + sound.get(0).length());
      }
    }
    return name;
  }
}
