package org.earlyleavers.matching.stream.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.room.Resident;

/**
 * The residents of a room whose records have one hash: one, nearly always.
 *
 * @param residents never empty in a store
 */
public record ResidentSlot(List<Resident> residents) {

  /** Where nobody is kept. */
  static final ResidentSlot EMPTY = new ResidentSlot(List.of());

  /** Copies the list, so that the record is immutable. */
  public ResidentSlot {
    residents = List.copyOf(residents);
  }

  Optional<Resident> find(RecordRef ref) {
    return residents.stream().filter(resident -> resident.ref().equals(ref)).findFirst();
  }

  ResidentSlot with(Resident current) {
    List<Resident> all = new ArrayList<>(residents);
    all.removeIf(resident -> resident.ref().equals(current.ref()));
    all.add(current);
    return new ResidentSlot(all);
  }
}
