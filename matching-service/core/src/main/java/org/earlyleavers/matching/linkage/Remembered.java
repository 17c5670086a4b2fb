package org.earlyleavers.matching.linkage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was worked out for a name or place, kept because the same ones come again and again. What
 * comes after the memory is full is worked out each time: nobody can fill it without end.
 */
final class Remembered<V> {

  /** France has fewer names in use by the young; some 100 MB of prepared names. */
  private static final int MOST = 300_000;

  private final Map<String, V> known = new ConcurrentHashMap<>();
  private final Function<String, V> work;

  Remembered(Function<String, V> work) {
    this.work = work;
  }

  V of(String text) {
    V found = known.get(text);
    if (found == null) {
      found = work.apply(text);
      if (known.size() < MOST) {
        known.put(text, found);
      }
    }
    return found;
  }
}
