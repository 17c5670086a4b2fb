package org.earlyleavers.benchmarks.matching;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.earlyleavers.benchmarks.population.SyntheticPeople;
import org.earlyleavers.matching.linkage.BlockingKeys;
import org.earlyleavers.matching.linkage.CandidateIndex;
import org.earlyleavers.matching.linkage.Comparison;
import org.earlyleavers.matching.linkage.Identity;
import org.earlyleavers.matching.linkage.Linkage.Prepared;
import org.earlyleavers.matching.linkage.ProbabilisticLinkage;
import org.earlyleavers.matching.linkage.WeightsFile;
import org.earlyleavers.matching.stream.intake.Placeable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One look-up of a reported pupil among the enrolled: keys, candidates, and their comparison. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx6g")
public class LookingUpInMemory {

  private static final int REPORTED = 20_000;

  /** How many are enrolled. */
  @Param({"100000", "1000000"})
  public int enrolled;

  private final ProbabilisticLinkage linkage = ProbabilisticLinkage.with(WeightsFile.shipped());
  private Prepared[] people;
  private List<Identity> reported;
  private CandidateIndex.Search search;
  private int next;

  /** Fills the index. */
  @Setup
  public void index() {
    SyntheticPeople synthetic = SyntheticPeople.generate(enrolled, REPORTED);
    reported = synthetic.reported().stream().map(Placeable::identity).toList();
    people = new Prepared[enrolled];
    CandidateIndex.Builder builder = CandidateIndex.builder();
    for (int number = 0; number < enrolled; number++) {
      Identity identity = Placeable.identity(synthetic.enrolled().get(number));
      builder.add(number, BlockingKeys.resident(identity));
      people[number] = linkage.prepare(identity);
    }
    search = builder.build().search();
  }

  /** The best candidate's probability. */
  @Benchmark
  public double lookUp() {
    next = (next + 1) % REPORTED;
    Identity asking = reported.get(next);
    Prepared prepared = linkage.prepare(asking);
    double best = 0;
    for (int left = search.find(BlockingKeys.asking(asking)) - 1; left >= 0; left--) {
      best =
          Math.max(
              best,
              linkage
                  .possible(prepared, people[search.candidate(left)])
                  .map(Comparison::probability)
                  .orElse(0.0));
    }
    return best;
  }
}
