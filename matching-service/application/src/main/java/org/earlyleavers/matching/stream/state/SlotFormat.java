package org.earlyleavers.matching.stream.state;

import java.util.ArrayList;
import java.util.List;
import org.earlyleavers.matching.room.Resident;
import org.earlyleavers.matching.stream.state.compact.CompactFormat;
import org.earlyleavers.matching.stream.state.compact.CompactInput;
import org.earlyleavers.matching.stream.state.compact.CompactOutput;
import org.earlyleavers.matching.stream.state.compact.ResidentFormat;

/** One resident behind the other, up to the end. */
final class SlotFormat implements CompactFormat<ResidentSlot> {

  private final ResidentFormat residents = new ResidentFormat();

  @Override
  public void write(ResidentSlot slot, CompactOutput out) {
    slot.residents().forEach(resident -> residents.write(resident, out));
  }

  @Override
  public ResidentSlot read(CompactInput in) {
    List<Resident> all = new ArrayList<>();
    while (in.hasMore()) {
      all.add(residents.read(in));
    }
    return new ResidentSlot(all);
  }
}
