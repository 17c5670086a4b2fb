package org.earlyleavers.linkagetool.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.earlyleavers.linkagetool.file.PersonRow;
import org.earlyleavers.linkagetool.file.PersonRows;
import org.earlyleavers.linkagetool.file.UnusableFileException;
import org.earlyleavers.linkagetool.linking.Candidate;
import org.earlyleavers.linkagetool.linking.LinkageOptions;
import org.earlyleavers.linkagetool.linking.Linking;
import org.earlyleavers.linkagetool.linking.Links;
import org.earlyleavers.linkagetool.linking.Progress;
import org.earlyleavers.linkagetool.linking.Roster;
import org.earlyleavers.linkagetool.linking.Sample;
import org.earlyleavers.linkagetool.linking.SearchedFile;
import org.earlyleavers.linkagetool.linking.Zones;
import org.earlyleavers.matching.linkage.BlockingKey;
import org.earlyleavers.matching.linkage.BlockingKeys;
import org.earlyleavers.matching.linkage.Comparison.Zone;
import org.earlyleavers.matching.linkage.Linkage;

/** Links a labelled set as the commands do, and compares the result with the truth. */
final class Evaluation {

  private final LabelledSet set;
  private final Zones zones;
  private final PrintStream told;
  private final Mistakes mistakes;
  private final Roster roster;
  private final SearchedFile searched;
  private final Linkage linkage;
  private final List<Judged> judged = new ArrayList<>();
  private final Reliability reliability = new Reliability();
  private long truePairsCompared;
  private long truePairsInRooms;

  private record Judged(int left, Candidate candidate, boolean same) {}

  private Evaluation(LabelledSet set, LinkageOptions options, PrintStream told, Mistakes mistakes)
      throws IOException, UnusableFileException {
    this.set = set;
    this.zones = LinkageOptions.zones(options.weights());
    this.told = told;
    this.mistakes = mistakes;
    this.roster = Roster.read(rows(set.right()), new Progress(told, "reading " + set.name()));
    this.searched =
        set.looksForDuplicates() ? SearchedFile.forItself(roster) : SearchedFile.forOthers(roster);
    this.linkage = options.linkage(searched, Sample.of(rows(set.left())), told);
  }

  static Quality of(LabelledSet set, LinkageOptions options, PrintStream told, Mistakes mistakes)
      throws IOException, UnusableFileException {
    return new Evaluation(set, options, told, mistakes).run();
  }

  private Quality run() throws IOException {
    boolean duplicates = set.looksForDuplicates();
    Linking linking =
        new Linking(linkage, searched, duplicates ? Linking.Mode.MANY : Linking.Mode.ONE, 0);
    Progress progress = new Progress(told, "comparing " + set.name());
    Links links = new Links(zones);
    linking.compare(
        rows(set.left()),
        (number, row, candidates) -> {
          for (Candidate candidate : candidates) {
            boolean same = set.same(number, candidate.number());
            reliability.add(candidate.probability(), same);
            if (same) {
              truePairsCompared++;
              truePairsInRooms += meetOnTheStream(row, set.right().get(candidate.number())) ? 1 : 0;
            }
            if (same || candidate.probability() >= zones.review()) {
              judged.add(new Judged(number, candidate, same));
              links.add(number, candidate);
            }
          }
        },
        progress);
    double recordsPerSecond = progress.perSecond();
    List<Zone> chosen =
        duplicates
            ? judged.stream().map(pair -> zones.of(pair.candidate.probability())).toList()
            : links.choose();
    tellMistakes(chosen);
    return duplicates ? afterClosure(chosen, recordsPerSecond) : asLinked(chosen, recordsPerSecond);
  }

  private static boolean meetOnTheStream(PersonRow report, PersonRow other) {
    Map<String, Set<String>> standing = new HashMap<>();
    for (BlockingKey key : BlockingKeys.resident(other.identity())) {
      standing.put(key.room(), key.corners());
    }
    return BlockingKeys.asking(report.identity()).stream()
        .anyMatch(
            key ->
                !Collections.disjoint(key.corners(), standing.getOrDefault(key.room(), Set.of())));
  }

  private Quality asLinked(List<Zone> chosen, double recordsPerSecond) {
    long linked = 0;
    long right = 0;
    long twins = 0;
    Set<Integer> toReview = new HashSet<>();
    for (int i = 0; i < chosen.size(); i++) {
      Judged pair = judged.get(i);
      if (chosen.get(i) == Zone.SAME) {
        linked++;
        right += pair.same ? 1 : 0;
        twins += set.twins().contains(pairOfIds(pair)) ? 1 : 0;
      } else if (chosen.get(i) == Zone.REVIEW) {
        toReview.add(pair.left);
      }
    }
    return quality(
        share(right, linked), share(right, set.truePairs()), toReview, twins, recordsPerSecond);
  }

  private Quality afterClosure(List<Zone> chosen, double recordsPerSecond) {
    Clusters clusters = new Clusters(roster.size());
    Set<Integer> toReview = new HashSet<>();
    for (int i = 0; i < chosen.size(); i++) {
      Judged pair = judged.get(i);
      if (chosen.get(i) == Zone.SAME) {
        clusters.link(pair.left, pair.candidate.number());
      } else if (chosen.get(i) == Zone.REVIEW) {
        toReview.add(pair.left);
        toReview.add(pair.candidate.number());
      }
    }
    Map<Integer, List<Integer>> members = new HashMap<>();
    for (int record = 0; record < roster.size(); record++) {
      members
          .computeIfAbsent(clusters.representative(record), any -> new ArrayList<>())
          .add(record);
    }
    long linked = 0;
    long right = 0;
    for (List<Integer> cluster : members.values()) {
      for (int i = 0; i < cluster.size(); i++) {
        for (int j = i + 1; j < cluster.size(); j++) {
          linked++;
          right += set.same(cluster.get(i), cluster.get(j)) ? 1 : 0;
        }
      }
    }
    return quality(
        share(right, linked), share(right, set.truePairs()), toReview, 0, recordsPerSecond);
  }

  private Quality quality(
      double precision, double recall, Set<Integer> toReview, long twins, double recordsPerSecond) {
    return new Quality(
        set.name(),
        set.left().size(),
        share(truePairsInRooms, set.truePairs()),
        share(truePairsCompared, set.truePairs()),
        precision,
        recall,
        share(toReview.size(), set.left().size()),
        twins,
        reliability.precisionFrom(0.99),
        recordsPerSecond,
        reliability);
  }

  private void tellMistakes(List<Zone> chosen) throws IOException {
    for (int i = 0; i < chosen.size(); i++) {
      Judged pair = judged.get(i);
      if (pair.same != (chosen.get(i) == Zone.SAME)) {
        mistakes.tell(
            set,
            chosen.get(i),
            pair.same,
            set.left().get(pair.left),
            set.right().get(pair.candidate.number()),
            pair.candidate);
      }
    }
  }

  private LabelledSet.Pair pairOfIds(Judged pair) {
    return new LabelledSet.Pair(set.left().get(pair.left).id(), roster.id(pair.candidate.number()));
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }

  private static PersonRows rows(List<PersonRow> people) {
    Iterator<PersonRow> rows = people.iterator();
    return () -> rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
  }
}
