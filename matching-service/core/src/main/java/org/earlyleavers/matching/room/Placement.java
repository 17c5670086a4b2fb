package org.earlyleavers.matching.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.record.Statement;
import org.earlyleavers.matching.record.Version;

/**
 * Which rooms a record was sent to. It is kept so that a record whose blocking keys change leaves
 * the rooms where it no longer belongs.
 *
 * @param rooms where the record is
 * @param left where it was in former versions; kept, because a repeated input must repeat the
 *     leaving too
 */
public record Placement(Version version, Set<String> rooms, Set<String> left) {

  /** Copies the sets, so that the record is immutable. */
  public Placement {
    rooms = Set.copyOf(rooms);
    left = Set.copyOf(left);
  }

  /** The placement and what has to be said to which room. */
  public record Step(Placement placement, List<Addressed> entries) {}

  /** An entry and the room that it goes to. */
  public record Addressed(String room, RoomEntry entry) {}

  /**
   * Sends a statement to its rooms; repeats all of it when the statement is known.
   *
   * @param corners where in each room the record stands
   */
  public static Optional<Step> place(
      Optional<Placement> known, Statement statement, Map<String, SortedSet<Integer>> corners) {
    List<Addressed> entries = new ArrayList<>();
    new TreeMap<>(corners)
        .forEach(
            (room, standing) ->
                entries.add(new Addressed(room, new RoomEntry.Present(statement, standing))));
    return move(known, statement.ref(), statement.version(), corners.keySet(), entries);
  }

  /** Takes a record out of every room, e.g. a report that was withdrawn. */
  public static Optional<Step> remove(Optional<Placement> known, RecordRef ref, Version version) {
    return move(known, ref, version, Set.of(), List.of());
  }

  /** Empty when the input is older than what is known: it has been superseded. */
  private static Optional<Step> move(
      Optional<Placement> known,
      RecordRef ref,
      Version version,
      Set<String> rooms,
      List<Addressed> arrivals) {
    if (known.isPresent() && known.get().version.isAfter(version)) {
      return Optional.empty();
    }
    Set<String> left = new TreeSet<>();
    known.ifPresent(
        placement -> {
          left.addAll(placement.rooms);
          left.addAll(placement.left);
        });
    left.removeAll(rooms);
    List<Addressed> entries = new ArrayList<>(arrivals);
    left.forEach(room -> entries.add(new Addressed(room, new RoomEntry.Absent(ref, version))));
    return Optional.of(new Step(new Placement(version, rooms, left), entries));
  }
}
