package org.earlyleavers.matching.benchmarks;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** {@code core} or {@code stream}, then how many are enrolled. */
public final class Benchmarks {

  private static final String MOST = "1000000";

  private Benchmarks() {}

  /** Runs what the arguments name, both by default. */
  public static void main(String[] arguments) throws Exception {
    String what = arguments.length > 0 ? arguments[0] : "all";
    String size = arguments.length > 1 ? arguments[1] : MOST;
    if (!what.equals("stream")) {
      new Runner(
              new OptionsBuilder()
                  .include("ComparingPeople|LookingUpInMemory")
                  .param(
                      "enrolled",
                      arguments.length > 1 ? new String[] {size} : new String[] {"100000", MOST})
                  .build())
          .run();
    }
    if (!what.equals("core")) {
      LoadingRocksDb.run(Integer.parseInt(size));
      // The broker's threads would keep the process alive.
      System.exit(0);
    }
  }
}
