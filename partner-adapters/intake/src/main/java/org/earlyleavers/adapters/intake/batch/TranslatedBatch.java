package org.earlyleavers.adapters.intake.batch;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earlyleavers.events.Event;

/**
 * A whole batch in the exchange's words.
 *
 * @param records every record of the batch, in its order
 * @param events what to publish: one event for each key
 * @param whole the list that the batch is the whole of; empty for a batch that only adds and
 *     changes
 */
public record TranslatedBatch(
    List<TranslatedRecord> records, List<Event> events, Optional<WholeList> whole) {

  /** Copies the lists, so that the record is immutable. */
  public TranslatedBatch {
    records = List.copyOf(records);
    events = List.copyOf(events);
  }

  /** A batch that only adds and changes. */
  public TranslatedBatch(List<TranslatedRecord> records, List<Event> events) {
    this(records, events, Optional.empty());
  }

  /** The same batch as the whole of a list. */
  public TranslatedBatch asWhole(WholeList list) {
    return new TranslatedBatch(records, events, Optional.of(list));
  }

  /**
   * A batch whose records stand in the order in which they are to be believed: of two that speak of
   * the same thing, the later one.
   */
  public static TranslatedBatch laterRecordsWin(List<TranslatedRecord> records) {
    return new TranslatedBatch(records, lastPerKey(eventsOf(records)));
  }

  /** The events of the accepted records, in their order. */
  public static List<Event> eventsOf(List<TranslatedRecord> records) {
    return records.stream()
        .map(TranslatedRecord::translation)
        .filter(Translation.Accepted.class::isInstance)
        .flatMap(accepted -> ((Translation.Accepted) accepted).events().stream())
        .toList();
  }

  /** The last event of each key; an event carries the whole state, so that nothing is lost. */
  public static List<Event> lastPerKey(Collection<? extends Event> events) {
    Map<String, Event> last = new LinkedHashMap<>();
    events.forEach(event -> last.put(event.key(), event));
    return List.copyOf(last.values());
  }
}
