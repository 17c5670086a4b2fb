package org.earlyleavers.matching.linkage;

import org.earlyleavers.matching.linkage.Linkage.Prepared;

/**
 * What many people look like at a glance, under numbers of the caller's choice that lie close
 * together: whoever looks for somebody need not fetch, nor compare, those who surely are somebody
 * else. Not to be shared between threads.
 */
public interface Glances {

  /** Remembers a person under a number, in place of whoever had it. */
  void put(int number, Prepared person);

  /** Whether the person under a number may be this one; false only if they are surely two. */
  boolean mayBe(Prepared one, int number);

  /** How many bytes of memory this takes. */
  long bytes();

  /** For a linkage that has to compare before it can tell anybody apart. */
  static Glances none() {
    return new Glances() {
      @Override
      public void put(int number, Prepared person) {}

      @Override
      public boolean mayBe(Prepared one, int number) {
        return true;
      }

      @Override
      public long bytes() {
        return 0;
      }
    };
  }
}
