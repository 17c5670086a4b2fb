package org.earlyleavers.matching.linkage;

import java.util.List;

/**
 * One name, prepared: the work that does not depend on whom it is compared with.
 *
 * @param words without particles
 * @param joined the words without the spaces between them
 * @param sound of all words; empty where it has none
 * @param letters see {@link TypingErrors#letters}
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
    return new ComparableName(
        text,
        words,
        joined.toString(),
        text.replace(" ", ""),
        sound.toString(),
        TypingErrors.letters(text),
        frequencies.isEstablished(text),
        commonness(text, frequencies));
  }

  private static int commonness(String name, NameFrequencies frequencies) {
    return Bits.log2(frequencies.of(name) / frequencies.chance());
  }
}
