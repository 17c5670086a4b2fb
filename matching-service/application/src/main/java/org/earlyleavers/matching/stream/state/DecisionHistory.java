package org.earlyleavers.matching.stream.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The last revisions of each decision of one partition, in order. */
public final class DecisionHistory {

  /** So many revisions of one decision are kept. */
  static final int LONGEST = 50;

  private final KeyValueStore<String, Revision> store;

  /** The history of a running task. */
  public DecisionHistory(ProcessingContext context) {
    this.store = context.getStateStore(Stores.DECISION_HISTORY);
  }

  /** Keeps a revision, if it is new, and forgets the oldest. */
  public void keep(String reportId, Revision revision) {
    String key = prefix(reportId) + String.format(Locale.ROOT, "%019d", revision.revision());
    if (store.get(key) == null) {
      store.put(key, revision);
      List<KeyValue<String, Revision>> kept = entries(store, reportId);
      kept.subList(0, Math.max(0, kept.size() - LONGEST)).forEach(old -> store.delete(old.key));
    }
  }

  /** Forgets everything that was decided on a report. */
  public void forget(String reportId) {
    entries(store, reportId).forEach(old -> store.delete(old.key));
  }

  /** The revisions that are kept of a decision, oldest first. */
  public static List<Revision> revisionsOf(
      ReadOnlyKeyValueStore<String, Revision> store, String reportId) {
    return entries(store, reportId).stream().map(entry -> entry.value).toList();
  }

  private static List<KeyValue<String, Revision>> entries(
      ReadOnlyKeyValueStore<String, Revision> store, String reportId) {
    List<KeyValue<String, Revision>> entries = new ArrayList<>();
    try (KeyValueIterator<String, Revision> found =
        store.prefixScan(prefix(reportId), new StringSerializer())) {
      found.forEachRemaining(entries::add);
    }
    return entries;
  }

  private static String prefix(String reportId) {
    return reportId + "/";
  }
}
