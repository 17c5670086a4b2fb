package org.earlyleavers.matching.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.record.Version;
import org.earlyleavers.matching.room.Finding;

/**
 * What the rooms have said about one version of a report. Taking something in is commutative,
 * associative and idempotent, so that neither order nor repetition matters.
 *
 * @param reportVersion what was compared
 * @param answered the rooms that have answered, with the partition that each stands in
 * @param findings one per record, in the order of {@link RecordRef}
 */
public record Evidence(
    Version reportVersion, Map<String, Integer> answered, List<Finding> findings) {

  /** Copies the collections, so that the record is immutable. */
  public Evidence {
    answered = Map.copyOf(answered);
    findings = List.copyOf(findings);
  }

  /** Nothing heard yet about a version of a report. */
  public static Evidence none(Version reportVersion) {
    return new Evidence(reportVersion, Map.of(), List.of());
  }

  /** Whether every one of the rooms has answered. */
  public boolean coversAll(Set<String> rooms) {
    return answered.keySet().containsAll(rooms);
  }

  Evidence withAnswer(String room, int partition) {
    Map<String, Integer> rooms = new TreeMap<>(answered);
    rooms.put(room, partition);
    return new Evidence(reportVersion, rooms, findings);
  }

  Evidence with(Finding finding) {
    SortedMap<RecordRef, Finding> byRecord = new TreeMap<>();
    findings.forEach(known -> byRecord.put(known.ref(), known));
    byRecord.merge(finding.ref(), finding, Finding::merge);
    return new Evidence(reportVersion, answered, new ArrayList<>(byRecord.values()));
  }
}
