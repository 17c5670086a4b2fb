package org.earlyleavers.matching.room;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.earlyleavers.matching.record.RecordRef;

/** What one room keeps, and who stands in which of its corners. */
public interface Residents {

  /** What is kept of one record. */
  Optional<Resident> find(RecordRef ref);

  /**
   * Who stands in one of these corners, reports included.
   *
   * @param most how many are looked up at most
   */
  Found sharing(SortedSet<Integer> corners, int most);

  /** As {@link #sharing}, of who stands where the asker does, without those who surely are not. */
  Found alike(Asker asker, int most);

  /** The schools' reports among those who are {@link #alike}. */
  Found reportsAlike(Asker asker, int most);

  /** Keeps a record's new state, whether it differs from the former or not. */
  void put(Resident current);

  /**
   * What a look-up found, each record once. Where not all are given, the emptiest corners came
   * first, because they say most, and in each corner the records in one order for ever: who is left
   * out does not depend on chance.
   *
   * @param complete whether nobody was left out
   */
  record Found(List<Resident> residents, boolean complete) {

    /** Copies the list, so that the record is immutable. */
    public Found {
      residents = List.copyOf(residents);
    }
  }
}
