package org.earlyleavers.benchmarks.latency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.earlyleavers.benchmarks.measuring.Backlog;
import org.earlyleavers.benchmarks.measuring.MatchingSettings;
import org.earlyleavers.benchmarks.measuring.Problems;
import org.earlyleavers.benchmarks.population.EnrolmentPublisher;
import org.earlyleavers.benchmarks.population.SyntheticPeople;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.stack.launcher.LocalStack;
import org.earlyleavers.stack.launcher.Service;
import org.earlyleavers.stack.launcher.ServiceJvm;
import org.earlyleavers.stack.launcher.StackSettings;

/**
 * The exchange, a process for each service, with as many enrolments as somebody wants. They come
 * through the broker, as partner adapters publish them, and every source says all the time that it
 * is complete. Broker and database write durably; the data may stay for the next run.
 */
final class LoadedExchange implements AutoCloseable {

  /** Enrolments that are generated and published at once. */
  private static final int PORTION = 50_000;

  private static final int FIRST_SEED = 20_261_121;

  /** Records left of one portion when the next one is published. */
  private static final int RUNNING_OUT = 50_000;

  /** Records that the sources' marks alone may leave at any moment. */
  private static final int FROM_MARKS = 500;

  private static final Duration BETWEEN_MARKS = Duration.ofSeconds(10);
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private final LocalStack stack;
  private final Path data;
  private final EnrolmentPublisher publisher;
  private final Backlog backlog;
  private final MatchingProcess matching;
  private final ScheduledExecutorService heartbeat = Executors.newSingleThreadScheduledExecutor();
  private int enrolled;

  private LoadedExchange(LocalStack stack, Path data) {
    this.stack = stack;
    this.data = data;
    this.publisher = new EnrolmentPublisher(stack.bootstrapServers());
    this.backlog = new Backlog(stack.bootstrapServers(), MatchingSettings.applicationId());
    this.matching = MatchingProcess.running(data);
    this.enrolled = enrolledBefore(data).orElse(0);
    var unused =
        heartbeat.scheduleWithFixedDelay(
            publisher::stateProgress, 0, BETWEEN_MARKS.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Starts it.
   *
   * @param folder for its data
   * @param keepingUp whether to go on with the data of an earlier run, if there are some
   * @param others settings of services in place of the shipped ones
   */
  static LoadedExchange start(
      Path repository, Path folder, boolean keepingUp, Map<String, String> others)
      throws InterruptedException, IOException {
    Leavers.writeCoverage(coverage(folder));
    Path data = folder.resolve("data");
    StackSettings settings = settings(repository, folder, others);
    if (!keepingUp || enrolledBefore(data).isEmpty()) {
      LocalStack.forgetData(settings);
    }
    return new LoadedExchange(LocalStack.start(settings, new Problems()), data);
  }

  /** Deletes the data of earlier runs. */
  static void forget(Path repository, Path folder) {
    LocalStack.forgetData(settings(repository, folder, Map.of()));
  }

  private static StackSettings settings(Path repository, Path folder, Map<String, String> others) {
    Map<String, String> extra = new HashMap<>(others);
    extra.put("caseload.routing.coverage-file", coverage(folder).toString());
    return StackSettings.forTests(repository, repository.resolve(".local/logs/benchmark"))
        .keeping(folder.resolve("data"))
        .only(Service.REPORTING, Service.MATCHING, Service.CASELOAD)
        .in(ServiceJvm.ROOMY)
        .with(extra);
  }

  private static Path coverage(Path folder) {
    return folder.resolve("coverage.csv");
  }

  LocalStack stack() {
    return stack;
  }

  /** How many are enrolled. */
  int size() {
    return enrolled;
  }

  /**
   * What a load has cost.
   *
   * @param size how many are enrolled now
   * @param loaded how many of them came with this load
   * @param took until matching had committed all that follows from them
   * @param processorTime of matching
   * @param residentBytes of matching's process afterwards
   * @param stateBytes on disk, of matching afterwards
   * @param brokerBytes on disk, of all topics afterwards
   */
  record Load(
      int size,
      int loaded,
      Duration took,
      Duration processorTime,
      long residentBytes,
      long stateBytes,
      long brokerBytes) {

    double perSecond() {
      return loaded * NANOS / took.toNanos();
    }

    double processorMicrosEach() {
      return loaded == 0 ? Double.NaN : processorTime.toNanos() / 1e3 / loaded;
    }
  }

  /** Enrols more people until there are so many. */
  Load load(int size) throws InterruptedException {
    int before = enrolled;
    Duration processorBefore = matching.processorTime();
    long start = System.nanoTime();
    while (enrolled < size) {
      int portion = Math.min(PORTION, size - enrolled);
      List<Person> people = SyntheticPeople.enrolled(FIRST_SEED + enrolled, portion);
      backlog.awaitAtMost(RUNNING_OUT);
      publisher.enrol(people, FIRST_SEED + enrolled);
      enrolled += portion;
      remember();
      System.err.printf(
          "%,d enrolments published after %.0f s%n", enrolled, (System.nanoTime() - start) / NANOS);
    }
    settle();
    return new Load(
        enrolled,
        enrolled - before,
        Duration.ofNanos(System.nanoTime() - start),
        matching.processorTime().minus(processorBefore),
        matching.residentBytes(),
        matching.stateBytes(),
        // The broker's indexes are files with holes.
        MatchingProcess.bytesIn(data.resolve("broker"), ".log"));
  }

  /** Waits until next to nothing is left to do, and every source is known to be complete. */
  void settle() throws InterruptedException {
    publisher.stateProgress();
    backlog.awaitAtMost(FROM_MARKS);
  }

  private void remember() {
    try {
      Files.writeString(data.resolve("enrolled"), Integer.toString(enrolled));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Integer> enrolledBefore(Path data) {
    try {
      Path file = data.resolve("enrolled");
      return Files.exists(file)
          ? Optional.of(Integer.valueOf(Files.readString(file)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    heartbeat.shutdownNow();
    publisher.close();
    backlog.close();
    stack.close();
  }
}
