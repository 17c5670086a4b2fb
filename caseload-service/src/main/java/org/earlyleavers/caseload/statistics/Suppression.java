package org.earlyleavers.caseload.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.earlyleavers.caseload.statistics.Circulation.Lane;

/**
 * Hides small counts of all tables that a reader can get, and as many others as it takes that none
 * of the hidden ones can be told from what is shown, in whichever table.
 *
 * <p>The tables are a circulation, in which one more here and one less there along a cycle leaves
 * every sum true, and a number on no cycle of hidden ones can be told (D. Gusfield, A Graph
 * Theoretic Approach to Statistical Data Security, SIAM Journal on Computing 17 (1988)). Since
 * zeros are shown, readers know besides that nothing hidden is 0: two hidden numbers that add up to
 * 2 are 1 each. So only a cycle counts on which no 1 becomes one less. Each small count gets the
 * cheapest one; there always is one: what it counts runs around, and there may be one more of it.
 */
final class Suppression {

  private final List<Lane> lanes;
  private final List<List<Lane>> meetingAt = new ArrayList<>();
  private final Set<Lane> hidden = new HashSet<>();
  private final Set<Lane> onCycle = new HashSet<>();

  private record Reached(int junction, long cost) {}

  private record Way(List<Lane> lanes, long cost) {}

  private Suppression(Circulation circulation) {
    lanes = circulation.lanes();
    for (int junction = 0; junction < circulation.junctions(); junction++) {
      meetingAt.add(new ArrayList<>());
    }
    for (Lane lane : lanes) {
      meetingAt.get(lane.from()).add(lane);
      meetingAt.get(lane.to()).add(lane);
    }
  }

  /**
   * Which numbers are not to be shown, the same in every table.
   *
   * @param smallest counts of 1 to one less are small; with 1, nothing is
   */
  static Set<Cell> hide(Collection<Entry> entries, long smallest) {
    Suppression suppression = new Suppression(Circulation.of(entries));
    suppression.hideSmall(smallest);
    suppression.protect();
    return suppression.hidden.stream().map(Lane::cell).collect(Collectors.toSet());
  }

  private void hideSmall(long smallest) {
    lanes.stream().filter(lane -> lane.count() > 0 && lane.count() < smallest).forEach(hidden::add);
  }

  private void protect() {
    for (Lane lane : lanes) {
      if (hidden.contains(lane) && !onCycle.contains(lane)) {
        List<Lane> back = cheapestWayBack(lane).lanes();
        hidden.addAll(back);
        onCycle.addAll(back);
      }
    }
  }

  private Way cheapestWayBack(Lane lane) {
    Way oneMore = cheapestWay(lane.to(), lane.from(), lane);
    if (lane.count() == 1 || oneMore.cost() == 0) {
      return oneMore;
    }
    Way oneLess = cheapestWay(lane.from(), lane.to(), lane);
    return oneLess.cost() < oneMore.cost() ? oneLess : oneMore;
  }

  /** By E. W. Dijkstra's algorithm. A lane is passed with one more, or backwards with one less. */
  private Way cheapestWay(int start, int end, Lane besides) {
    long[] costs = new long[meetingAt.size()];
    Arrays.fill(costs, Long.MAX_VALUE);
    costs[start] = 0;
    Lane[] cameBy = new Lane[costs.length];
    PriorityQueue<Reached> next = new PriorityQueue<>(Comparator.comparingLong(Reached::cost));
    next.add(new Reached(start, 0));
    while (!next.isEmpty() && next.element().cost() < costs[end]) {
      Reached here = next.remove();
      if (here.cost() > costs[here.junction()]) {
        continue;
      }
      for (Lane lane : meetingAt.get(here.junction())) {
        boolean forwards = lane.from() == here.junction();
        int there = forwards ? lane.to() : lane.from();
        long cost = here.cost() + cost(lane);
        boolean possible = lane != besides && lane.count() > (forwards ? 0 : 1);
        if (possible && cost < costs[there]) {
          costs[there] = cost;
          cameBy[there] = lane;
          next.add(new Reached(there, cost));
        }
      }
    }
    return new Way(backTo(start, end, cameBy), costs[end]);
  }

  private static List<Lane> backTo(int start, int end, Lane[] cameBy) {
    List<Lane> way = new ArrayList<>();
    int here = end;
    while (here != start && cameBy[here] != null) {
      Lane lane = cameBy[here];
      way.add(lane);
      here = lane.to() == here ? lane.from() : lane.to();
    }
    return way;
  }

  /** What readers lose: a number is worth as much as it counts. */
  private long cost(Lane lane) {
    return hidden.contains(lane) ? 0 : lane.count();
  }
}
