package org.earlyleavers.faults.agent;

import java.util.Optional;
import net.bytebuddy.asm.Advice;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.earlyleavers.matching.room.Placement;

/**
 * The planted bug where records are placed in rooms: what is known already is dropped instead of
 * being sent again. It does no harm until the service dies between the write of its state and the
 * sending.
 */
final class DroppingKnownInputs {

  private DroppingKnownInputs() {}

  @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
  static boolean enter(
      @Advice.FieldValue("placements") KeyValueStore<String, Placement> placements,
      @Advice.Argument(0) Record<String, ?> incoming,
      @Advice.Argument(1) Optional<Placement.Step> step) {
    return step.isPresent() && step.get().placement().equals(placements.get(incoming.key()));
  }
}
