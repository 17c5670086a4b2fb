package org.earlyleavers.matching.linkage;

/**
 * Where the records of each corner lie in one long row of records: a hash table with open
 * addressing, in which 0 stands for a free place. First the records of each corner are counted,
 * then the row is laid out, then each record gets its place in it.
 */
final class CornerTable {

  private static final int SMALLEST = 1 << 10;

  private long[] hashes = new long[SMALLEST];

  /**
   * Where the records start, in the upper half, and in the lower how many there are, then where the
   * next of them goes: at last where they end.
   */
  private long[] ranges = new long[SMALLEST];

  private int size;

  void count(long hash) {
    int slot = slot(hash);
    if (hashes[slot] == 0) {
      if (size >= hashes.length / 4 * 3) {
        grow();
        slot = slot(hash);
      }
      hashes[slot] = nonZero(hash);
      size++;
    }
    ranges[slot]++;
  }

  void layOut() {
    int start = 0;
    for (int slot = 0; slot < ranges.length; slot++) {
      int length = (int) ranges[slot];
      ranges[slot] = (long) start << Integer.SIZE | start;
      start += length;
    }
  }

  int nextPlace(long hash) {
    return (int) ranges[slot(hash)]++;
  }

  /** The slot of a corner, or -1 where nobody stands in it. */
  int find(long hash) {
    int slot = slot(hash);
    return hashes[slot] == 0 ? -1 : slot;
  }

  int start(int slot) {
    return (int) (ranges[slot] >>> Integer.SIZE);
  }

  int end(int slot) {
    return (int) ranges[slot];
  }

  int size() {
    return size;
  }

  long bytes() {
    return 16L * hashes.length;
  }

  private int slot(long hash) {
    long wanted = nonZero(hash);
    int mask = hashes.length - 1;
    int slot = (int) (wanted >>> 32) & mask;
    while (hashes[slot] != 0 && hashes[slot] != wanted) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHashes = hashes;
    long[] oldCounts = ranges;
    hashes = new long[oldHashes.length * 2];
    ranges = new long[hashes.length];
    for (int old = 0; old < oldHashes.length; old++) {
      if (oldHashes[old] != 0) {
        int slot = slot(oldHashes[old]);
        hashes[slot] = oldHashes[old];
        ranges[slot] = oldCounts[old];
      }
    }
  }

  private static long nonZero(long hash) {
    return hash == 0 ? 1 : hash;
  }
}
