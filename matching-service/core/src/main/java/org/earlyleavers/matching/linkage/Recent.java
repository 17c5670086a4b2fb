package org.earlyleavers.matching.linkage;

import java.util.function.Function;

/**
 * What was last worked out for some keys, each in the place that its hash names until another key
 * takes it: for what soon comes again, and need not be worked out anew. May be shared between
 * threads.
 *
 * @param <K> immutable, with a hash code of its content
 * @param <V> immutable
 */
public final class Recent<K, V> {

  /** The hash is here because another's key lies somewhere else in memory. */
  private record Entry<K, V>(int hash, K key, V value) {}

  private final Entry<K, V>[] places;
  private final Function<K, V> work;

  /**
   * Nothing yet.
   *
   * @param placesBits how many bits of a hash name a place, 1 to 30: there are 2 to that power
   */
  public Recent(int placesBits, Function<K, V> work) {
    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of a generic type.
    Entry<K, V>[] none = new Entry[1 << placesBits];
    this.places = none;
    this.work = work;
  }

  /** What the work gives for a key. */
  public V of(K key) {
    int hash = key.hashCode();
    int place = place(hash);
    // Another thread may write here at the same moment: what is read is whole, old or new.
    Entry<K, V> last = places[place];
    if (last != null && last.hash() == hash && last.key().equals(key)) {
      return last.value();
    }
    V value = work.apply(key);
    places[place] = new Entry<>(hash, key, value);
    return value;
  }

  /** Hashes of similar texts differ in their lowest bits, those of records hardly: all count. */
  private int place(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed >>> (Integer.SIZE - Integer.numberOfTrailingZeros(places.length));
  }
}
