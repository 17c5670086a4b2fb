package org.earlyleavers.matching.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of a normalised name. */
final class NameWords {

  /** Left out, joined or added as clerks please. */
  private static final Set<String> PARTICLES =
      Set.of(
          "D", "DE", "DES", "DU", "L", "LA", "LE", "LES", "EL", "AL", "BEN", "VAN", "VON", "DER",
          "DEN", "DA", "DOS", "DAS", "DI", "DEL", "DELLA", "ST", "STE", "SAINT", "SAINTE");

  /** More words than that say nothing new, and would cost a comparison each. */
  private static final int MOST_WORDS = 4;

  private NameWords() {}

  /** Every word, in order. */
  static List<String> all(String name) {
    return List.of(name.split(" ", -1));
  }

  /** The first few words that are no particle; of all where nothing else is left. */
  static List<String> significant(String name) {
    List<String> words = new ArrayList<>();
    for (String word : all(name)) {
      if (!PARTICLES.contains(word) && words.size() < MOST_WORDS) {
        words.add(word);
      }
    }
    return words.isEmpty() ? all(name).subList(0, Math.min(MOST_WORDS, all(name).size())) : words;
  }

  static boolean isParticle(String word) {
    return PARTICLES.contains(word);
  }

  /** Whether a particle stands among several words, where others may write one word. */
  static boolean hasParticle(String name) {
    List<String> words = all(name);
    return words.size() > 1 && words.stream().anyMatch(PARTICLES::contains);
  }
}
