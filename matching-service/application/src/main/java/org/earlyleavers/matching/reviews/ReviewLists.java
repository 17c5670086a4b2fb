package org.earlyleavers.matching.reviews;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.earlyleavers.events.MatchReview;
import org.earlyleavers.events.MatchReview.State;
import org.earlyleavers.matching.stream.state.ReviewIndex;
import org.earlyleavers.matching.stream.state.ReviewIndex.Position;
import org.earlyleavers.matching.stream.state.Stores;

/** All reviews of the exchange, which every instance knows. */
@ApplicationScoped
public class ReviewLists {

  private final KafkaStreams streams;

  ReviewLists(KafkaStreams streams) {
    this.streams = streams;
  }

  Optional<MatchReview> find(String id) {
    return ReviewIndex.find(store(), id);
  }

  List<MatchReview> list(State state, Optional<Position> after, int limit) {
    return ReviewIndex.list(store(), state, after, limit);
  }

  private ReadOnlyKeyValueStore<String, MatchReview> store() {
    return streams.store(
        StoreQueryParameters.fromNameAndType(Stores.REVIEWS, QueryableStoreTypes.keyValueStore()));
  }
}
