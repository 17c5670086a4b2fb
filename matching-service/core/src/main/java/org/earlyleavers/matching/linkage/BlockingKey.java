package org.earlyleavers.matching.linkage;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A room in which an identity may meet whoever it could be the same as, and the corners of the room
 * in which it stands: two identities are compared when they stand in one corner of one room. A room
 * is the unit that is spread over machines, a corner the unit that is searched.
 *
 * @param room personal data: hashed under a secret before it leaves the process
 * @param corners never empty; personal data as well
 */
public record BlockingKey(String room, SortedSet<String> corners) {

  /** The only corner of a room that is not divided. */
  public static final String WHOLE_ROOM = "";

  /** How the rooms of those begin who share an INE: one person each, nearly always. */
  static final String OF_ONE_PERSON = "ine:";

  /** Copies the set, so that the record is immutable, and refuses a key without corners. */
  public BlockingKey {
    corners = Collections.unmodifiableSortedSet(new TreeSet<>(corners));
    if (corners.isEmpty()) {
      throw new IllegalArgumentException("Nobody would be met");
    }
  }

  /** Whether others will hardly ever have this key. */
  public boolean isOfOnePerson() {
    return room.startsWith(OF_ONE_PERSON);
  }
}
