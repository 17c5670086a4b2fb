package org.earlyleavers.linkagetool.linking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.earlyleavers.linkagetool.file.PersonRow;
import org.earlyleavers.linkagetool.file.PersonRows;
import org.earlyleavers.matching.linkage.BlockingKey;
import org.earlyleavers.matching.linkage.BlockingKeys;
import org.earlyleavers.matching.linkage.CandidateIndex;
import org.earlyleavers.matching.linkage.Comparison;
import org.earlyleavers.matching.linkage.Linkage;

/**
 * Compares each record of one file with its candidates in another, or in itself, as many records at
 * a time as there are processors, and hands the findings on in the order of the file.
 */
public final class Linking {

  private static final int BATCH = 1024;

  private final Linkage linkage;
  private final List<Linkage.Prepared> people;
  private final SearchedFile file;
  private final Mode mode;
  private final double leastProbability;
  private final LongAdder compared = new LongAdder();
  private final LongAdder placeless = new LongAdder();
  private final Queue<CandidateIndex.Search> searches = new ConcurrentLinkedQueue<>();
  private final ThreadLocal<CandidateIndex.Search> search =
      ThreadLocal.withInitial(this::newSearch);

  /** What a record may be linked to. */
  public enum Mode {
    /** To at most one record of the other file: its candidates are each other's rivals. */
    ONE,
    /** To any number of records of the other file, or of later records of the same file. */
    MANY
  }

  /** Takes findings in, in the order of the file. */
  @FunctionalInterface
  public interface Findings {

    /**
     * Takes in what was found for one record.
     *
     * @param number of the record in its file, from 0
     * @param candidates the likeliest first
     */
    void take(int number, PersonRow row, List<Candidate> candidates) throws IOException;
  }

  /**
   * Prepares the people of the file that is searched.
   *
   * @param leastProbability candidates below it are not handed on
   */
  public Linking(Linkage linkage, SearchedFile file, Mode mode, double leastProbability) {
    this.linkage = linkage;
    this.people = file.roster().identities().parallelStream().map(linkage::prepare).toList();
    this.file = file;
    this.mode = mode;
    this.leastProbability = leastProbability;
  }

  /** Reads records to the end and compares each of them. */
  public void compare(PersonRows rows, Findings findings, Progress progress) throws IOException {
    int done = 0;
    for (List<PersonRow> batch = batch(rows); !batch.isEmpty(); batch = batch(rows)) {
      int start = done;
      List<PersonRow> asking = batch;
      List<List<Candidate>> found =
          IntStream.range(0, asking.size())
              .parallel()
              .mapToObj(i -> candidates(start + i, asking.get(i)))
              .toList();
      for (int i = 0; i < asking.size(); i++) {
        findings.take(start + i, asking.get(i), found.get(i));
      }
      done += asking.size();
      progress.advance(asking.size());
    }
  }

  /** How many pairs have been compared. */
  public long compared() {
    return compared.sum();
  }

  /** How many rows say too little of a person for anybody to be compared with. */
  public long placeless() {
    return placeless.sum();
  }

  /** How many places in crowded corners were not looked at. */
  public long cut() {
    return searches.stream().mapToLong(CandidateIndex.Search::cut).sum();
  }

  private static List<PersonRow> batch(PersonRows rows) throws IOException {
    List<PersonRow> batch = new ArrayList<>(BATCH);
    while (batch.size() < BATCH) {
      Optional<PersonRow> row = rows.next();
      if (row.isEmpty()) {
        break;
      }
      batch.add(row.get());
    }
    return batch;
  }

  private List<Candidate> candidates(int number, PersonRow row) {
    CandidateIndex.Search candidates = search.get();
    List<BlockingKey> keys = BlockingKeys.askingInFile(row.identity());
    if (keys.isEmpty()) {
      placeless.increment();
    }
    int count = candidates.find(keys);
    Linkage.Prepared person = linkage.prepare(row.identity());
    List<Found> found = new ArrayList<>();
    double odds = 0;
    for (int i = 0; i < count; i++) {
      int other = candidates.candidate(i);
      if (!file.isSearchedForItself() || other > number) {
        Comparison comparison = linkage.compare(person, people.get(other));
        compared.increment();
        double own = Odds.of(Odds.bits(comparison));
        odds += own;
        if (comparison.probability() >= leastProbability) {
          found.add(new Found(other, comparison, own));
        }
      }
    }
    double all = odds;
    return found.stream()
        .map(one -> mode == Mode.ONE ? one.amongRivals(all) : one.alone())
        .sorted(Candidate.LIKELIEST_FIRST)
        .toList();
  }

  private CandidateIndex.Search newSearch() {
    CandidateIndex.Search created = file.search();
    searches.add(created);
    return created;
  }

  private record Found(int number, Comparison comparison, double odds) {

    Candidate alone() {
      return new Candidate(number, comparison, 0, comparison.probability());
    }

    /** At most one candidate is the right one, so that the odds of the others count against it. */
    Candidate amongRivals(double all) {
      double against = 1 + Math.max(0, all - odds);
      double rivals = -Math.log(against) / Math.log(2);
      return new Candidate(number, comparison, rivals, odds / (odds + against));
    }
  }
}
