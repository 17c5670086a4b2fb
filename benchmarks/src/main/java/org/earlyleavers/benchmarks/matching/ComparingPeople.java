package org.earlyleavers.benchmarks.matching;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.earlyleavers.benchmarks.population.SyntheticPeople;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.matching.linkage.Comparison;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One comparison of two people, prepared and not. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class ComparingPeople {

  /** Many times as many as a linkage remembers. */
  private static final int PEOPLE = 100_000;

  private final ProbabilisticLinkage linkage = ProbabilisticLinkage.with(WeightsFile.shipped());
  private List<Prepared> left;
  private List<Prepared> right;
  private int next;

  /** People at random: next to no pair is one person. */
  @Setup
  public void generate() {
    SyntheticPeople people = SyntheticPeople.generate(PEOPLE, PEOPLE);
    left = prepared(people.reported());
    right = prepared(people.enrolled());
  }

  private List<Prepared> prepared(List<Person> people) {
    return people.stream().map(Placeable::identity).map(linkage::prepare).toList();
  }

  /** With both sides prepared, as in an index in memory. */
  @Benchmark
  public Comparison prepared() {
    next = (next + 1) % PEOPLE;
    return linkage.compare(left.get(next), right.get(next));
  }

  /** With one side prepared anew, as when it comes from a store. */
  @Benchmark
  public Comparison preparingOne() {
    next = (next + 1) % PEOPLE;
    return linkage.compare(left.get(next), linkage.prepare(right.get(next).identity()));
  }
}
