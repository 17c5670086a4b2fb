package org.earlyleavers.matching.linkage;

/** Interim: replaced by the published French code. */
final class FrenchPhonetics {
  private FrenchPhonetics() {}

  static String code(String token) {
    StringBuilder code = new StringBuilder();
    char last = 0;
    String t = token.replace("PH", "F").replace("CK", "K");
    for (int i = 0; i < t.length(); i++) {
      char c = t.charAt(i);
      c =
          switch (c) {
            case 'C', 'Q' -> 'K';
            case 'Z' -> 'S';
            case 'Y' -> 'I';
            case 'W' -> 'V';
            default -> c;
          };
      if (c != 'H' && c != last) {
        code.append(c);
        last = c;
      }
    }
    return code.toString();
  }

  static String coarse(String code, int consonants) {
    StringBuilder coarse = new StringBuilder();
    for (int i = 0; i < code.length() && coarse.length() < consonants; i++) {
      if (i == 0 || "AEIOU".indexOf(code.charAt(i)) < 0) {
        coarse.append(code.charAt(i));
      }
    }
    return coarse.toString();
  }
}
