package org.earlyleavers.matching.linkage;

import java.util.ArrayList;
import java.util.List;

/** Numbers in a row that grows without being copied. */
final class GrowingLongs {

  private static final int BITS = 16;
  private static final int MASK = (1 << BITS) - 1;

  private final List<long[]> blocks = new ArrayList<>();
  private int size;

  void add(long number) {
    if ((size & MASK) == 0) {
      blocks.add(new long[1 << BITS]);
    }
    blocks.get(size >>> BITS)[size & MASK] = number;
    size++;
  }

  long get(int position) {
    return blocks.get(position >>> BITS)[position & MASK];
  }
}
