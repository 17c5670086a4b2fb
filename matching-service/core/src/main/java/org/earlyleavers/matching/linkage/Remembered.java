package org.earlyleavers.matching.linkage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was worked out for a name or place, kept because the same ones come again and again. What
 * comes after the memory is full is worked out each time: nobody can fill it without end.
 */
final class Remembered<V> {

  /**
   * Some 30 MB of sounds and 20 MB of prepared names. The frequent ones come early; what is rare,
   * and most of it is somebody's typing error, is worked out in some microseconds. Three times as
   * many filled a heap of 256 MB once a million were enrolled.
   */
  private static final int MOST = 100_000;

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
