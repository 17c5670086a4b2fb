package org.earlyleavers.matching.stream.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.earlyleavers.matching.dossier.Circumstances;
import org.earlyleavers.matching.dossier.Dossier;
import org.earlyleavers.matching.dossier.ExchangeProgress;
import org.earlyleavers.matching.room.Freshness;

/** The dossiers of one partition with their indexes: by due time, and by source waited for. */
public final class DossierStores {

  private static final String NOTHING = "";
  private static final String SEPARATOR = ",";

  /** Of one partition. A report's rooms answer one behind the other: some seconds' reports. */
  static final int REMEMBERED = 500;

  private final Set<String> sources;
  private final KeyValueStore<String, StoredDossier> dossiers;
  private final KeyValueStore<String, Freshness> progress;
  private final KeyValueStore<String, String> wakeUpTimes;
  private final KeyValueStore<String, String> waiting;
  private final Map<String, StoredDossier> recent = new Remembered();
  private ExchangeProgress known;

  /**
   * The stores of a running task.
   *
   * @param sources that dossiers may wait for
   */
  public DossierStores(ProcessingContext context, Set<String> sources) {
    this.sources = Set.copyOf(sources);
    this.dossiers = context.getStateStore(Stores.DOSSIERS);
    this.progress = context.getStateStore(Stores.EXCHANGE_PROGRESS);
    this.wakeUpTimes = context.getStateStore(Stores.WAKE_UP_TIMES);
    this.waiting = context.getStateStore(Stores.WAITING_FOR_SOURCE);
    this.known = storedProgress();
  }

  /** What has to be built for a topology to offer these. */
  public static Set<StoreBuilder<?>> builders() {
    return Set.of(
        Stores.of(Stores.DOSSIERS, new StateSerde<>(StoredDossier.class)),
        Stores.of(Stores.DECISION_HISTORY, new StateSerde<>(Revision.class)),
        Stores.of(Stores.EXCHANGE_PROGRESS, new StateSerde<>(Freshness.class)),
        Stores.of(Stores.WAKE_UP_TIMES, Serdes.String()),
        Stores.of(Stores.WAITING_FOR_SOURCE, Serdes.String()));
  }

  /** What was kept last, as it stands in the store. Nobody else writes there. */
  private static final class Remembered extends LinkedHashMap<String, StoredDossier> {

    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, StoredDossier> eldest) {
      return size() > REMEMBERED;
    }
  }

  /** A dossier, empty when nothing is known of the report. */
  public StoredDossier load(String reportId) {
    StoredDossier stored = recent.get(reportId);
    if (stored == null) {
      stored = dossiers.get(reportId);
    }
    return stored == null ? StoredDossier.empty(reportId) : stored;
  }

  /**
   * Keeps a dossier's state. The indexes are written even where the dossier did not change: after a
   * crash one store may be ahead of the other, and the repetition of the input mends it.
   */
  public void save(StoredDossier former, StoredDossier current) {
    if (!current.equals(former)) {
      unindex(former.dossier());
      String reportId = current.dossier().reportId();
      // Nothing is remembered that the store may not have.
      recent.remove(reportId);
      dossiers.put(reportId, current);
      recent.put(reportId, current);
    }
    Dossier dossier = current.dossier();
    dossier.reconsiderAt().ifPresent(at -> wakeUpTimes.put(dueKey(at, dossier), NOTHING));
    for (String source : sources) {
      if (dossier.waitsFor(source)) {
        waiting.put(waitingKey(source, dossier.reportId()), partitions(dossier.roomPartitions()));
      }
    }
  }

  /**
   * A dossier that wanted to be woken.
   *
   * @param entry names the dossier and the instant
   */
  public record Due(String entry, String reportId) {}

  /**
   * The dossiers that wanted to be woken by now. Entries that a crash left behind are removed.
   *
   * @param known were due before: they are not read again, thousands may be due at one midnight
   */
  public Set<Due> dueAt(Instant now, Set<Due> known) {
    Set<Due> all = new LinkedHashSet<>();
    for (KeyValue<String, String> entry : entries(wakeUpTimes.range(null, sortable(now) + "/~"))) {
      String key = entry.key;
      Due due = new Due(key, key.substring(key.indexOf('/') + 1));
      if (known.contains(due) || isAsked(due)) {
        all.add(due);
      } else {
        wakeUpTimes.delete(key);
      }
    }
    return all;
  }

  private boolean isAsked(Due due) {
    Dossier dossier = load(due.reportId()).dossier();
    return dossier.reconsiderAt().filter(at -> due.entry().equals(dueKey(at, dossier))).isPresent();
  }

  /**
   * The reports that a source has let wait and would let go now. Thousands may wait and marks come
   * all the time, so whoever waits on is told by the index alone. Entries that a crash left behind
   * are removed when they are looked at.
   *
   * @param wanted which of them matter
   */
  public List<String> releasedBy(
      String source, Circumstances circumstances, Predicate<String> wanted) {
    String prefix = waitingKey(source, "");
    Map<String, Boolean> heard = new HashMap<>();
    List<String> reportIds = new ArrayList<>();
    for (KeyValue<String, String> entry :
        entries(waiting.prefixScan(prefix, new StringSerializer()))) {
      String reportId = entry.key.substring(prefix.length());
      if (wanted.test(reportId)
          && heard.computeIfAbsent(
              entry.value, partitions -> mayBeHeard(source, partitions, circumstances))) {
        Dossier dossier = load(reportId).dossier();
        mend(entry, source, dossier);
        if (dossier.wouldHear(source, circumstances)) {
          reportIds.add(reportId);
        }
      }
    }
    return reportIds;
  }

  /** An entry of the index that says otherwise than its dossier. */
  private void mend(KeyValue<String, String> entry, String source, Dossier dossier) {
    String where = partitions(dossier.roomPartitions());
    if (!dossier.waitsFor(source)) {
      waiting.delete(entry.key);
    } else if (!where.equals(entry.value)) {
      waiting.put(entry.key, where);
    }
  }

  /**
   * Entries of former versions do not say where, until somebody has looked; nor does that of a
   * corrected report before a room has answered.
   */
  private static boolean mayBeHeard(String source, String partitions, Circumstances circumstances) {
    return partitions.isEmpty()
        || circumstances.isHeard(
            source, Stream.of(partitions.split(SEPARATOR)).map(Integer::valueOf).toList());
  }

  private static String partitions(Set<Integer> partitions) {
    return partitions.stream().map(String::valueOf).collect(Collectors.joining(SEPARATOR));
  }

  private static List<KeyValue<String, String>> entries(KeyValueIterator<String, String> iterator) {
    List<KeyValue<String, String>> entries = new ArrayList<>();
    try (iterator) {
      iterator.forEachRemaining(entries::add);
    }
    return entries;
  }

  /** Takes a source's progress in; an older mark changes nothing. */
  public void advance(int partition, String source, Freshness freshness) {
    String key = partition + "/" + source;
    Freshness former = progress.get(key);
    Freshness later = former == null ? freshness : former.orLater(freshness);
    if (!later.equals(former)) {
      progress.put(key, later);
      known = storedProgress();
    }
  }

  /** How far every source has been taken in by every partition of rooms. */
  public ExchangeProgress progress() {
    return known;
  }

  /** Read when a mark advances, not with each message. */
  private ExchangeProgress storedProgress() {
    Map<Integer, Map<String, Freshness>> byPartition = new HashMap<>();
    try (KeyValueIterator<String, Freshness> entries = progress.all()) {
      entries.forEachRemaining(
          entry -> {
            int slash = entry.key.indexOf('/');
            byPartition
                .computeIfAbsent(
                    Integer.valueOf(entry.key.substring(0, slash)), any -> new HashMap<>())
                .put(entry.key.substring(slash + 1), entry.value);
          });
    }
    return new ExchangeProgress(byPartition);
  }

  private void unindex(Dossier dossier) {
    dossier.reconsiderAt().ifPresent(at -> wakeUpTimes.delete(dueKey(at, dossier)));
    for (String source : sources) {
      if (dossier.waitsFor(source)) {
        waiting.delete(waitingKey(source, dossier.reportId()));
      }
    }
  }

  private static String dueKey(Instant at, Dossier dossier) {
    return sortable(at) + "/" + dossier.reportId();
  }

  private static String waitingKey(String source, String reportId) {
    return source + "/" + reportId;
  }

  /** Instants before 1970 do not occur: a dossier only looks ahead. */
  private static String sortable(Instant instant) {
    return String.format(Locale.ROOT, "%019d", instant.toEpochMilli());
  }
}
