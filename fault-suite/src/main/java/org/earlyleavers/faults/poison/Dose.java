package org.earlyleavers.faults.poison;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.earlyleavers.events.Topic;
import org.earlyleavers.events.Topics;
import org.earlyleavers.faults.poison.Poisoning.Doses;

/**
 * One poison on one topic.
 *
 * @param taken by the broker
 */
record Dose(Topic<?> topic, Poison poison, boolean taken) {

  /** How many services read a topic and must put aside what they cannot read. */
  private static final Map<Topic<?>, Integer> READERS =
      Map.of(
          Topics.DROPOUT_REPORTS, 1,
          Topics.ENROLMENT_CHANGES, 1,
          Topics.QUALIFICATIONS, 1,
          Topics.REVIEW_VERDICTS, 1,
          Topics.LEAVER_DECISIONS, 2,
          Topics.CASE_EVENTS, 1,
          Topics.REPORT_REQUESTS, 1,
          Topics.MATCHING_WAKE_UPS, 1,
          // Nobody but matching itself writes there; what it cannot read it counts and leaves.
          Topics.MATCHING_REVIEWS, 0);

  /** How many dead letters come of it. */
  private int deadLetters() {
    return taken && poison != Poison.TOMBSTONE ? READERS.get(topic) : 0;
  }

  static Doses sum(List<Dose> doses) {
    Map<String, Integer> deadLetters = new TreeMap<>();
    doses.forEach(dose -> deadLetters.merge(dose.topic().name(), dose.deadLetters(), Integer::sum));
    deadLetters.values().removeIf(count -> count == 0);
    int taken = (int) doses.stream().filter(Dose::taken).count();
    return new Doses(taken, doses.size() - taken, deadLetters);
  }
}
