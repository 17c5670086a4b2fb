package org.earlyleavers.caseload.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.earlyleavers.caseload.routing.Coverage;

/**
 * What a version of the coverage changes in another one.
 *
 * @param communes by code
 * @param newMissions that covered no commune before
 * @param vanishedMissions that cover none any more
 */
record CoverageComparison(
    List<Changed> communes, SortedSet<String> newMissions, SortedSet<String> vanishedMissions) {

  CoverageComparison {
    communes = List.copyOf(communes);
  }

  /** A commune that changes its mission, gets one or loses it. */
  record Changed(String commune, Optional<String> from, Optional<String> to) {}

  static CoverageComparison between(Coverage before, Coverage after) {
    Map<String, String> old = before.missionByCommune();
    Map<String, String> newer = after.missionByCommune();
    SortedSet<String> codes = new TreeSet<>(old.keySet());
    codes.addAll(newer.keySet());
    List<Changed> changed = new ArrayList<>();
    for (String code : codes) {
      Optional<String> from = Optional.ofNullable(old.get(code));
      Optional<String> to = Optional.ofNullable(newer.get(code));
      if (!from.equals(to)) {
        changed.add(new Changed(code, from, to));
      }
    }
    return new CoverageComparison(changed, minus(newer, old), minus(old, newer));
  }

  private static SortedSet<String> minus(Map<String, String> some, Map<String, String> others) {
    SortedSet<String> missions = new TreeSet<>(some.values());
    missions.removeAll(new TreeSet<>(others.values()));
    return missions;
  }

  /** How many cases go from where to where. */
  record Move(String from, String to, long cases) {

    static List<Move> of(Map<String, Map<String, Long>> counts) {
      List<Move> moves = new ArrayList<>();
      new TreeMap<>(counts)
          .forEach(
              (from, targets) ->
                  new TreeMap<>(targets)
                      .forEach((to, cases) -> moves.add(new Move(from, to, cases))));
      return moves;
    }
  }
}
