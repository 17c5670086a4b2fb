package org.earlyleavers.matching.linkage;

/**
 * Counts typing errors between two words: characters left out, added, replaced, or exchanged with
 * their neighbour (optimal string alignment, after Damerau 1964).
 */
final class TypingErrors {

  private static final int BITS_PER_LETTER = 2;
  private static final int LETTERS = 26;

  private TypingErrors() {}

  /**
   * The first and second occurrence of each letter as one bit each; other characters share the bits
   * that are left. An error changes two bits at most.
   */
  static long letters(String word) {
    long letters = 0;
    for (int i = 0; i < word.length(); i++) {
      int letter = word.charAt(i) - 'A';
      long bit =
          letter >= 0 && letter < LETTERS
              ? 1L << (letter * BITS_PER_LETTER)
              : 1L << (LETTERS * BITS_PER_LETTER + Math.floorMod(letter, 6) * BITS_PER_LETTER);
      letters |= (letters & bit) == 0 ? bit : bit << 1;
    }
    return letters;
  }

  /** Whether words with these {@link #letters} may be no further apart. */
  static boolean mayBeWithin(int errors, long letters, long otherLetters) {
    return Long.bitCount(letters ^ otherLetters) <= 2 * errors;
  }

  /** Whether at most so many errors lie between two words. */
  static boolean within(int errors, String word, String other) {
    if (Math.abs(word.length() - other.length()) > errors) {
      return false;
    }
    int[] beforePrevious = new int[other.length() + 1];
    int[] previous = new int[other.length() + 1];
    int[] current = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= word.length(); i++) {
      // Further from the diagonal there are more errors than that anyway.
      int from = Math.max(1, i - errors);
      int to = Math.min(other.length(), i + errors);
      current[from - 1] = from == 1 ? i : errors + 1;
      int least = current[from - 1];
      if (to < other.length()) {
        current[to + 1] = errors + 1;
      }
      for (int j = from; j <= to; j++) {
        int replaced = word.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int best = Math.min(previous[j - 1] + replaced, Math.min(previous[j], current[j - 1]) + 1);
        if (i > 1
            && j > 1
            && word.charAt(i - 1) == other.charAt(j - 2)
            && word.charAt(i - 2) == other.charAt(j - 1)) {
          best = Math.min(best, beforePrevious[j - 2] + 1);
        }
        current[j] = best;
        least = Math.min(least, best);
      }
      if (least > errors) {
        return false;
      }
      int[] reused = beforePrevious;
      beforePrevious = previous;
      previous = current;
      current = reused;
    }
    return previous[other.length()] <= errors;
  }
}
