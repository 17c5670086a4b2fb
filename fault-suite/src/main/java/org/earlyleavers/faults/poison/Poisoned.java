package org.earlyleavers.faults.poison;

import org.earlyleavers.faults.Fault;
import org.earlyleavers.faults.Scene;
import org.earlyleavers.faults.poison.Poisoning.Doses;

/** Every poison on every topic, between what is sound. */
public record Poisoned(int times) implements Fault {

  @Override
  public String name() {
    return "poison on every topic: bad bytes, 2 MB, null key, tombstone, unknown version";
  }

  @Override
  public void strike(Scene scene) throws InterruptedException {
    Doses doses = new Poisoning(scene.arena().bootstrapServers(), scene.random()).send();
    doses.deadLetters().forEach(scene.load().ledger()::expectDeadLetters);
    scene.remark(
        "%d records, of which the broker refused %d, and %d had to become dead letters"
            .formatted(
                doses.taken() + doses.refused(),
                doses.refused(),
                doses.deadLetters().values().stream().mapToInt(Integer::intValue).sum()));
  }
}
