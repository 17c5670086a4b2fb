package org.earlyleavers.matching.stream.processing;

import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.earlyleavers.events.MatchReview;
import org.earlyleavers.events.Topic;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.serialization.EventReader;
import org.earlyleavers.events.serialization.UnreadableEventException;
import org.earlyleavers.matching.stream.state.ReviewIndex;
import org.earlyleavers.matching.stream.state.Stores;

/** Keeps the index of all reviews up to date, on every instance. */
public final class IndexReviews extends ContextualProcessor<String, byte[], Void, Void> {

  private final EventReader<MatchReview> reader = new EventReader<>(Topics.MATCHING_REVIEWS);
  private final Consumer<Topic<?>> unreadableCounter;
  private KeyValueStore<String, MatchReview> reviews;

  /** A processor of the whole topic; the counter hears of each record that nobody can read. */
  public IndexReviews(Consumer<Topic<?>> unreadableCounter) {
    this.unreadableCounter = unreadableCounter;
  }

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    super.init(context);
    reviews = context.getStateStore(Stores.REVIEWS);
  }

  /** Nobody but the dossiers writes here; a foreign record is counted and left where it is. */
  @Override
  public void process(Record<String, byte[]> incoming) {
    try {
      ReviewIndex.put(
          reviews,
          incoming.key(),
          Optional.ofNullable(incoming.value())
              .map(body -> reader.read(incoming.key(), incoming.headers(), body)));
    } catch (UnreadableEventException e) {
      unreadableCounter.accept(Topics.MATCHING_REVIEWS);
    }
  }
}
