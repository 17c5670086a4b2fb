package org.earlyleavers.linkagetool.linking;

import java.io.IOException;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.earlyleavers.matching.linkage.Identity;
import org.earlyleavers.matching.linkage.Linkage;
import org.earlyleavers.matching.linkage.NameFrequencies;
import org.earlyleavers.matching.linkage.ProbabilisticLinkage;
import org.earlyleavers.matching.linkage.Weights;
import org.earlyleavers.matching.linkage.WeightsEstimation;

/**
 * Learns from two files, or from one, how their clerks err and how common their names are, without
 * being told who is who.
 */
public final class Learning {

  /** People of one small file are not picked at random from each other. */
  private static final int LEAST_POPULATION = 10_000;

  /** Fewer cannot hold the pairs that something could be learned from. */
  private static final int LEAST_PEOPLE = 50;

  private static final int RANDOM_PAIRS = 200_000;

  private final Weights start;
  private final SearchedFile file;
  private final Sample sample;
  private final NameFrequencies familyNames;
  private final NameFrequencies givenNames;

  /**
   * Looks at names.
   *
   * @param start weights to begin with
   * @param sample of those who are looked for
   */
  public Learning(Weights start, SearchedFile file, Sample sample) {
    this.start = start.inPopulationOf(Math.max(LEAST_POPULATION, file.roster().size()));
    this.file = file;
    this.sample = sample;
    this.familyNames =
        NameFrequencies.shippedFamilyNames().observing(observed(Identity::familyName));
    this.givenNames =
        NameFrequencies.shippedGivenNames()
            .observing(observed(person -> person.givenNames().stream().findFirst()));
  }

  private Map<String, Integer> observed(Function<Identity, Optional<String>> name) {
    Map<String, Integer> counts = new HashMap<>();
    for (Identity person : file.roster().identities()) {
      name.apply(person).ifPresent(said -> counts.merge(said, 1, Integer::sum));
    }
    return counts;
  }

  /** A linkage with these weights and the names of the file. */
  public Linkage linkage(Weights weights) {
    return new ProbabilisticLinkage(weights, familyNames, givenNames);
  }

  /** The weights to begin with, for as many people as the file holds. */
  public Weights start() {
    return start;
  }

  /** Whether there are enough people to learn from. */
  public boolean isPossible() {
    return sample.beginning().size() >= LEAST_PEOPLE && file.roster().size() >= LEAST_PEOPLE;
  }

  /** Compares the sample with its candidates and with people picked at random, and estimates. */
  public WeightsEstimation.Result estimate(PrintStream told) throws IOException {
    Linkage linkage = linkage(start);
    WeightsEstimation estimation = new WeightsEstimation(start, allPairs());
    new Linking(linkage, file, Linking.Mode.MANY, 0)
        .compare(
            sample.beginningRows(),
            (number, row, candidates) ->
                candidates.forEach(candidate -> estimation.add(candidate.comparison())),
            new Progress(told, "learning"));
    addRandomPairs(linkage, estimation);
    return estimation.estimate();
  }

  private double allPairs() {
    double asking = sample.beginning().size();
    double asked = file.roster().size();
    return file.isSearchedForItself() ? asking * asked - asking * (asking + 1) / 2 : asking * asked;
  }

  private void addRandomPairs(Linkage linkage, WeightsEstimation estimation) {
    List<Identity> people = file.roster().identities();
    int asking = sample.beginning().size();
    Random random = new Random(1);
    for (int i = 0; i < Math.min(RANDOM_PAIRS, allPairs() / 2); i++) {
      int left = random.nextInt(asking);
      int right = random.nextInt(people.size());
      if (!file.isSearchedForItself() || left != right) {
        estimation.addRandom(
            linkage.compare(sample.beginning().get(left).identity(), people.get(right)));
      }
    }
  }
}
