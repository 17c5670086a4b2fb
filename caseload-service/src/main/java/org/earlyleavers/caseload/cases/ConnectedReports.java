package org.earlyleavers.caseload.cases;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Tells which reports are about one leaver: those that their latest decisions connect, in whichever
 * direction and over however many steps. Depends on the latest decisions only, hence not on the
 * order in which decisions arrive.
 */
final class ConnectedReports {

  private ConnectedReports() {}

  /** One set of report ids per leaver, in the order of the smallest id. */
  static List<Set<UUID>> among(Collection<LinkedReport> reports) {
    Map<UUID, Set<UUID>> neighbours = neighbours(reports);
    List<Set<UUID>> leavers = new ArrayList<>();
    while (!neighbours.isEmpty()) {
      leavers.add(takeReachable(neighbours.keySet().iterator().next(), neighbours));
    }
    return leavers;
  }

  private static Map<UUID, Set<UUID>> neighbours(Collection<LinkedReport> reports) {
    Map<UUID, Set<UUID>> neighbours = new TreeMap<>();
    for (LinkedReport report : reports) {
      neighbours.computeIfAbsent(report.reportId(), id -> new TreeSet<>());
      for (UUID other : report.sameLeaver()) {
        neighbours.computeIfAbsent(report.reportId(), id -> new TreeSet<>()).add(other);
        neighbours.computeIfAbsent(other, id -> new TreeSet<>()).add(report.reportId());
      }
    }
    return neighbours;
  }

  private static Set<UUID> takeReachable(UUID start, Map<UUID, Set<UUID>> neighbours) {
    Set<UUID> reached = new TreeSet<>(Set.of(start));
    Deque<UUID> toVisit = new ArrayDeque<>(reached);
    while (!toVisit.isEmpty()) {
      for (UUID neighbour : neighbours.remove(toVisit.remove())) {
        if (reached.add(neighbour)) {
          toVisit.add(neighbour);
        }
      }
    }
    return reached;
  }

  /** Reports by id, with a nameless entry for each that is only named by others. */
  static Map<UUID, LinkedReport> withNamed(Collection<LinkedReport> reports) {
    Map<UUID, LinkedReport> byId = new HashMap<>();
    for (LinkedReport report : reports) {
      byId.put(report.reportId(), report);
    }
    for (LinkedReport report : reports) {
      report.sameLeaver().forEach(id -> byId.computeIfAbsent(id, LinkedReport::named));
    }
    return byId;
  }
}
