package org.earlyleavers.matching.linkage;

/**
 * A word on its way through the {@link PhoneticPass passes}. Beside each character stands its kind
 * as one bit, and an edge on either side, so that a rule asks for a set of letters in one step and
 * never for the bounds of the word.
 */
final class PhoneticWord {

  /** The kinds of characters: one for each letter from A to Z, and these. */
  static final int EDGE = 26;

  static final int HYPHEN = 27;
  static final int OTHER = 28;
  static final int KINDS = 29;

  private final char[] letters;
  private final int[] kinds;
  private int length;

  PhoneticWord(int capacity) {
    this.letters = new char[capacity + 2];
    this.kinds = new int[capacity + 2];
    kinds[0] = 1 << EDGE;
    kinds[1] = 1 << EDGE;
  }

  static int kind(char letter) {
    if (letter >= 'A' && letter <= 'Z') {
      return letter - 'A';
    }
    return letter == '-' ? HYPHEN : OTHER;
  }

  int length() {
    return length;
  }

  /** Whether the kind of the character at a position from 0 (edge) to length + 1 is in the set. */
  boolean isIn(int set, int at) {
    return (kinds[at] & set) != 0;
  }

  /** The kind of the character at a position from 1 to the length. */
  int kindAt(int at) {
    return Integer.numberOfTrailingZeros(kinds[at]);
  }

  void clear() {
    length = 0;
  }

  void append(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      length++;
      letters[length] = letter;
      kinds[length] = 1 << kind(letter);
    }
    kinds[length + 1] = 1 << EDGE;
  }

  /** Appends a part of another word. */
  void append(PhoneticWord other, int from, int to) {
    int many = to - from;
    for (int i = 1; i <= many; i++) {
      letters[length + i] = other.letters[from + i - 1];
      kinds[length + i] = other.kinds[from + i - 1];
    }
    length += many;
    kinds[length + 1] = 1 << EDGE;
  }

  @Override
  public String toString() {
    return new String(letters, 1, length);
  }
}
