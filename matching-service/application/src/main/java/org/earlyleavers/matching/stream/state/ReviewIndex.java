package org.earlyleavers.matching.stream.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.earlyleavers.events.MatchReview;
import org.earlyleavers.events.MatchReview.State;

/**
 * All reviews of the exchange, on every instance: by id, and by state in the order in which they
 * were opened. In memory, hence built anew at each start, so that nothing that was erased meanwhile
 * stays behind.
 */
public final class ReviewIndex {

  private ReviewIndex() {}

  /**
   * A place in the order of reviews.
   *
   * @param id of the review
   */
  public record Position(Instant openedAt, String id) {

    /** Where a review stands. */
    public static Position of(MatchReview review) {
      return new Position(review.openedAt(), review.id());
    }

    private String key(State state) {
      return String.format(Locale.ROOT, "%s/%019d/%s", state, openedAt.toEpochMilli(), id);
    }
  }

  /** What has to be built for a topology to offer it. */
  public static StoreBuilder<KeyValueStore<String, MatchReview>> builder() {
    return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
            org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore(Stores.REVIEWS),
            Serdes.String(),
            new StateSerde<>(MatchReview.class))
        .withLoggingDisabled();
  }

  /** Takes a review's new state in; empty when there is nothing to review any more. */
  public static void put(
      KeyValueStore<String, MatchReview> store, String id, Optional<MatchReview> review) {
    find(store, id).ifPresent(former -> store.delete(Position.of(former).key(former.state())));
    store.put(byId(id), review.orElse(null));
    review.ifPresent(now -> store.put(Position.of(now).key(now.state()), now));
  }

  /** One review. */
  public static Optional<MatchReview> find(
      ReadOnlyKeyValueStore<String, MatchReview> store, String id) {
    return Optional.ofNullable(store.get(byId(id)));
  }

  /** The reviews in one state, the longest open first, behind a position. */
  public static List<MatchReview> list(
      ReadOnlyKeyValueStore<String, MatchReview> store,
      State state,
      Optional<Position> after,
      int limit) {
    String from = after.map(position -> position.key(state) + " ").orElse(state + "/");
    List<MatchReview> reviews = new ArrayList<>();
    try (KeyValueIterator<String, MatchReview> found = store.range(from, state + "/~")) {
      while (found.hasNext() && reviews.size() < limit) {
        KeyValue<String, MatchReview> entry = found.next();
        reviews.add(entry.value);
      }
    }
    return reviews;
  }

  private static String byId(String id) {
    return "id/" + id;
  }
}
