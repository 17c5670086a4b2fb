package org.earlyleavers.matching.linkage;

import java.util.ArrayList;
import java.util.List;

/** Numbers in a row that grows without being copied. */
final class GrowingInts {

  private static final int BITS = 16;
  private static final int MASK = (1 << BITS) - 1;

  private final List<int[]> blocks = new ArrayList<>();
  private int size;

  void add(int number) {
    if ((size & MASK) == 0) {
      blocks.add(new int[1 << BITS]);
    }
    blocks.get(size >>> BITS)[size & MASK] = number;
    size++;
  }

  int get(int position) {
    return blocks.get(position >>> BITS)[position & MASK];
  }

  int size() {
    return size;
  }
}
