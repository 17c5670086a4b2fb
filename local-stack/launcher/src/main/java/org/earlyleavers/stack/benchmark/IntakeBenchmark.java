package org.earlyleavers.stack.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.earlyleavers.stack.launcher.StackListener;

/**
 * Measures how fast services take data in. Arguments: which of {@link #SUBJECTS}, and how many
 * records.
 */
public final class IntakeBenchmark {

  /** What can be measured. */
  private static final Map<String, Subject> SUBJECTS =
      Map.of(
          "adapters", new AdapterIntake(),
          "slow-broker", new SlowBroker(),
          "school-files", new SchoolFileIntake());

  private static final int USUAL_NUMBER = 100_000;

  private IntakeBenchmark() {}

  /** One thing to measure. */
  @FunctionalInterface
  interface Subject {

    /**
     * Measures it.
     *
     * @param repository the source tree, in which the services are built
     * @return lines to print
     */
    List<String> measure(Path repository, Path logs, int records, StackListener listener)
        throws Exception;
  }

  /** Runs a benchmark in the source tree's root; ends the process with 0 if it worked. */
  public static void main(String[] args) {
    try {
      String name = args.length > 0 ? args[0] : "adapters";
      Subject subject = SUBJECTS.get(name);
      if (subject == null) {
        System.err.println("Known are " + SUBJECTS.keySet());
        System.exit(2);
      }
      int records = args.length > 1 ? Integer.parseInt(args[1]) : USUAL_NUMBER;
      Path repository = Path.of("").toAbsolutePath();
      System.out.println(Machine.describe(repository));
      subject
          .measure(repository, repository.resolve(".local/logs/benchmark"), records, problems())
          .forEach(System.out::println);
      System.exit(0);
    } catch (Exception e) {
      e.printStackTrace();
      // The broker's threads would keep a failed process alive.
      System.exit(1);
    }
  }

  private static StackListener problems() {
    return new StackListener() {
      @Override
      public void ready(String name, String address, Duration after) {}

      @Override
      public void problem(String name, String line) {
        System.err.println(name + ": " + line);
      }
    };
  }
}
