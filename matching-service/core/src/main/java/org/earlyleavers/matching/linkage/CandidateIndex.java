package org.earlyleavers.matching.linkage;

import java.util.Arrays;
import java.util.Collection;

/**
 * Who stands in which corner of which room, for as many records as fit into memory: says with which
 * of them an identity has to be compared. Records are numbers of the caller's choice, so that an
 * index of a million people is a few hundred megabytes of numbers. Corners are told apart by 64
 * bits of hash; two that share them cost a needless comparison, nothing else.
 *
 * <p>An index does not change once it is built, and may be searched by several threads, each with a
 * {@link Search} of its own.
 */
public final class CandidateIndex {

  /** How many candidates one search yields at most, unless told otherwise. */
  public static final int MOST_CANDIDATES = 1000;

  private final CornerTable corners;
  private final int[] records;

  private CandidateIndex(CornerTable corners, int[] records) {
    this.corners = corners;
    this.records = records;
  }

  /** An empty index that takes in records. */
  public static Builder builder() {
    return new Builder();
  }

  /** A searcher for one thread that yields at most {@link #MOST_CANDIDATES}. */
  public Search search() {
    return search(MOST_CANDIDATES);
  }

  /**
   * A searcher for one thread.
   *
   * @param mostCandidates at least 1
   */
  public Search search(int mostCandidates) {
    return new Search(mostCandidates);
  }

  /** How often a record stands in a corner, over all records. */
  public int size() {
    return records.length;
  }

  /** In how many corners somebody stands. */
  public int corners() {
    return corners.size();
  }

  /** How many bytes of memory the index holds. */
  public long bytes() {
    return corners.bytes() + 4L * records.length;
  }

  /** Takes records in; of use to one thread, and until {@link #build}. */
  public static final class Builder {

    private final CornerTable corners = new CornerTable();
    private final GrowingLongs hashes = new GrowingLongs();
    private final GrowingInts records = new GrowingInts();

    private Builder() {}

    /**
     * Puts a record into its corners.
     *
     * @param record what a search yields; may be added more than once
     * @param keys where it stands, see {@link BlockingKeys}
     */
    public void add(int record, Collection<BlockingKey> keys) {
      for (BlockingKey key : keys) {
        long room = room(key);
        for (String corner : key.corners()) {
          long hash = mix(hash(room, corner));
          corners.count(hash);
          hashes.add(hash);
          records.add(record);
        }
      }
    }

    /** What was taken in, in a form that can be searched. The builder is of no use afterwards. */
    public CandidateIndex build() {
      corners.layOut();
      int[] sorted = new int[records.size()];
      for (int i = 0; i < sorted.length; i++) {
        sorted[corners.nextPlace(hashes.get(i))] = records.get(i);
      }
      return new CandidateIndex(corners, sorted);
    }
  }

  /**
   * Finds candidates, one look-up after the other, in memory that is used again: what a look-up has
   * found is there until the next.
   */
  public final class Search {

    private static final int CORNERS_OF_MOST = 128;

    private final int[] found;
    private final int[] seen;
    private long[] ranges = new long[CORNERS_OF_MOST];
    private int size;
    private long cut;

    private Search(int mostCandidates) {
      if (mostCandidates < 1) {
        throw new IllegalArgumentException("A search has to be allowed to find somebody");
      }
      found = new int[mostCandidates];
      seen = new int[Integer.highestOneBit(mostCandidates) * 4];
    }

    /**
     * Looks up who stands in at least one of these corners, each of them once. The emptiest corners
     * come first, because they say most; once as many candidates as allowed are found, the rest is
     * {@link #cut}.
     *
     * @return how many were found
     */
    public int find(Collection<BlockingKey> keys) {
      int rangeCount = smallestFirst(keys);
      Arrays.fill(seen, -1);
      size = 0;
      for (int i = 0; i < rangeCount; i++) {
        int slot = (int) ranges[i];
        int end = corners.end(slot);
        int place = corners.start(slot);
        while (place < end && size < found.length) {
          take(records[place++]);
        }
        cut += end - place;
      }
      return size;
    }

    /** The candidate of that position, 0 to what {@link #find} has returned, exclusive. */
    public int candidate(int position) {
      return found[position];
    }

    /** How many entries of corners have been left out by all look-ups so far. */
    public long cut() {
      return cut;
    }

    private int smallestFirst(Collection<BlockingKey> keys) {
      int count = 0;
      for (BlockingKey key : keys) {
        long room = room(key);
        for (String corner : key.corners()) {
          int slot = corners.find(mix(hash(room, corner)));
          if (slot >= 0) {
            if (count == ranges.length) {
              ranges = Arrays.copyOf(ranges, 2 * count);
            }
            long length = (long) corners.end(slot) - corners.start(slot);
            ranges[count++] = length << 32 | slot;
          }
        }
      }
      Arrays.sort(ranges, 0, count);
      return count;
    }

    private void take(int record) {
      int place = (int) mix(record) & (seen.length - 1);
      while (seen[place] >= 0) {
        if (found[seen[place]] == record) {
          return;
        }
        place = (place + 1) & (seen.length - 1);
      }
      seen[place] = size;
      found[size++] = record;
    }
  }

  private static long room(BlockingKey key) {
    return hash(0x9E3779B97F4A7C15L, key.room()) ^ 0xFFFFL;
  }

  private static long hash(long start, String text) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
      hash ^= hash >>> 29;
    }
    return hash * 0xBF58476D1CE4E5B9L;
  }

  /** Spreads a number over all bits (the finaliser of SplitMix64). */
  private static long mix(long number) {
    long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
