package org.earlyleavers.benchmarks.duke;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How good links are; duplicates are counted after transitive closure. */
record Quality(double precision, double recall) {

  double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** Of the pairs of at least that probability. */
  static Quality of(LabelledFiles files, List<Pair> pairs, double least) {
    List<Pair> links = pairs.stream().filter(pair -> pair.probability() >= least).toList();
    return files.right().isPresent() ? asLinked(files, links) : closed(files, links);
  }

  private static Quality asLinked(LabelledFiles files, List<Pair> links) {
    long right = links.stream().filter(link -> files.same(link.one(), link.other())).count();
    return of(files, links.size(), right);
  }

  private static Quality closed(LabelledFiles files, List<Pair> links) {
    Map<String, String> towards = new HashMap<>();
    links.forEach(link -> towards.put(found(towards, link.one()), found(towards, link.other())));
    Map<String, List<String>> clusters = new HashMap<>();
    for (String record : files.persons().keySet()) {
      clusters.computeIfAbsent(found(towards, record), any -> new ArrayList<>()).add(record);
    }
    long linked = 0;
    long right = 0;
    for (List<String> cluster : clusters.values()) {
      for (int i = 0; i < cluster.size(); i++) {
        for (int j = i + 1; j < cluster.size(); j++) {
          linked++;
          right += files.same(cluster.get(i), cluster.get(j)) ? 1 : 0;
        }
      }
    }
    return of(files, linked, right);
  }

  private static String found(Map<String, String> towards, String record) {
    String here = record;
    while (!towards.getOrDefault(here, here).equals(here)) {
      here = towards.get(here);
    }
    return here;
  }

  private static Quality of(LabelledFiles files, long linked, long right) {
    return new Quality(
        linked == 0 ? 1 : (double) right / linked, (double) right / files.truePairs());
  }
}
