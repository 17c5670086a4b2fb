package org.earlyleavers.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.earlyleavers.faults.arena.Arena;
import org.earlyleavers.faults.process.ProcessFaults;
import org.earlyleavers.stack.launcher.StackSettings;
import org.junit.jupiter.api.Test;

/** The short version: the narrowest window of all, and nothing else. */
class FaultSuiteTest {

  private static final long SEED = 20_261_122;

  @Test
  void nothingIsLostWhenMatchingDiesBetweenTheWriteOfItsStateAndTheSendingOfWhatFollows()
      throws Exception {
    Path repository = StackSettings.repositoryAround(Path.of(""));
    Path logs = repository.resolve("fault-suite/target/logs");
    Consumer<String> out = System.out::println;

    try (Arena arena = Arena.open(repository, logs, false, false);
        FaultRun run = new FaultRun(arena, SEED, out)) {
      run.strike(ProcessFaults.betweenStateAndEmit(1), 1);

      assertThat(run.rows()).allMatch(Row::isGood, "is as it has to be");
    }
  }
}
