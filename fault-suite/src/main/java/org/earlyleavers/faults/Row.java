package org.earlyleavers.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.earlyleavers.faults.oracle.Findings;
import org.earlyleavers.faults.oracle.Oracle.Verdict;

/** What came of one fault, all its times together. */
final class Row {

  private static final double MILLIS = 1000;

  private final String fault;
  private final List<Duration> recoveries = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private int accepted;
  private int lost;
  private int duplicated;
  private int unsettled;

  Row(String fault) {
    this.fault = fault;
  }

  /** Adds one time. */
  void add(int acceptedMeanwhile, Verdict verdict, Scene scene) {
    Findings findings = verdict.findings();
    accepted += acceptedMeanwhile;
    lost += findings.lost().size();
    duplicated += findings.duplicated().size();
    unsettled += findings.unsettled().size() + scene.violations().size();
    recoveries.add(verdict.tookToSettle());
    remarks.addAll(scene.remarks());
  }

  void remark(String remark) {
    remarks.add(remark);
  }

  /** Something else went wrong. */
  void failed(String what) {
    unsettled++;
    remarks.add(what);
  }

  /** Whether it was tried at all. */
  boolean hasStruck() {
    return !recoveries.isEmpty();
  }

  boolean isGood() {
    return lost == 0 && duplicated == 0 && unsettled == 0;
  }

  /** Fault, times, accepted, lost, duplicated, other, time to recover, remarks. */
  List<String> cells() {
    return List.of(
        fault,
        Integer.toString(recoveries.size()),
        Integer.toString(accepted),
        Integer.toString(lost),
        Integer.toString(duplicated),
        Integer.toString(unsettled),
        recovery(),
        remarks.stream().distinct().collect(Collectors.joining("; ")));
  }

  private String recovery() {
    if (recoveries.isEmpty()) {
      return "";
    }
    List<Duration> sorted = recoveries.stream().sorted().toList();
    return "%.1f s, at most %.1f s"
        .formatted(seconds(sorted.get(sorted.size() / 2)), seconds(sorted.get(sorted.size() - 1)));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / MILLIS;
  }
}
