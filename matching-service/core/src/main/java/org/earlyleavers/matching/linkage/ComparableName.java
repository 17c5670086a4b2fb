package org.earlyleavers.matching.linkage;

import java.util.List;

/**
 * One name, prepared: the work that does not depend on whom it is compared with.
 *
 * @param words without particles
 * @param joined the words without the spaces between them
 * @param sound of all words; empty where it has none
 * @param letters see {@link TypingErrors#letters}
 * @param mark one bit for each sound that an equal, alike or partly equal name shares one of
 * @param established see {@link NameFrequencies#isEstablished}
 * @param commonness how much less, in hundredths of a bit, agreement on it says than on a name of
 *     average frequency
 */
record ComparableName(
    String text,
    List<Word> words,
    String joined,
    String withoutSpaces,
    String sound,
    long letters,
    long mark,
    boolean established,
    int commonness) {

  /** One word of a name. */
  record Word(String text, String sound, int commonness) {}

  static ComparableName of(String text, NameFrequencies frequencies) {
    List<Word> words =
        NameWords.significant(text).stream()
            .map(word -> new Word(word, FrenchPhonetics.code(word), commonness(word, frequencies)))
            .toList();
    StringBuilder joined = new StringBuilder();
    StringBuilder sound = new StringBuilder();
    for (Word word : words) {
      joined.append(word.text());
      sound.append(word.sound());
    }
    String withoutSpaces = text.replace(" ", "");
    long mark = bit(sound.toString().hashCode());
    if (!withoutSpaces.contentEquals(joined) || words.size() > 1) {
      mark |= bit(FrenchPhonetics.code(joined.toString()).hashCode());
      mark |= bit(FrenchPhonetics.code(withoutSpaces).hashCode());
    }
    for (Word word : words) {
      mark |= bit(word.sound().hashCode());
    }
    return new ComparableName(
        text,
        words,
        joined.toString(),
        withoutSpaces,
        sound.toString(),
        TypingErrors.letters(text),
        mark,
        frequencies.isEstablished(text),
        commonness(text, frequencies));
  }

  /** One of 64 bits, chosen by a hash. */
  static long bit(int hash) {
    return 1L << ((hash * 0x9E3779B9) >>> 26);
  }

  private static int commonness(String name, NameFrequencies frequencies) {
    return Bits.log2(frequencies.of(name) / frequencies.chance());
  }
}
